package org.tracepost.platform.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.platform.Seen;

/**
 * That this page's form was refused, because somebody else saved the same thing meanwhile; for
 * includes/meanwhile.xhtml, and for the bean whose form it is.
 */
@Named
@ViewScoped
public class Meanwhile implements Serializable {

    private static final long serialVersionUID = 1L;

    private Seen now;
    private String words;

    public void tell(Seen stored, String said) {
        now = stored;
        words = said;
    }

    /**
     * What is stored, once the person was told of it; from then on they may put their own in its place. Null: nobody
     * was told anything.
     */
    public Seen getNow() {
        return now;
    }

    /** Who it was, and when. */
    public String getWords() {
        return words;
    }

    /** Another thing is before them, or it is saved. */
    public void over() {
        now = null;
    }
}
