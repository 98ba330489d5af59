package org.tracepost.company.web;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import java.util.function.Supplier;
import org.tracepost.platform.Seen;

/** What the settings were when their page was opened: the page's bean lives for one request only. */
@ViewScoped
public class SettingsSeen implements Serializable {

    private static final long serialVersionUID = 1L;

    private Seen seen;

    public void keep(Supplier<Seen> now) {
        if (seen == null) {
            seen = now.get();
        }
    }

    public void replace(Seen other) {
        seen = other;
    }

    public Seen get() {
        return seen;
    }
}
