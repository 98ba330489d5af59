package org.tracepost.message.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.primefaces.event.FileUploadEvent;
import org.tracepost.message.Enclosure;
import org.tracepost.message.Enclosures;

/** The files that go along with a message, while it is being written. They lie in memory until the message is sent or the page is left. */
@Named
@ViewScoped
public class ComposeFiles implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ANY_BYTES = "application/octet-stream";
    /** RFC 2046 section 5.2.1: an e-mail may not be encoded, so it goes as any file. */
    private static final Set<String> NOT_ENCODED = Set.of("message/rfc822", "multipart/mixed");

    private final transient List<Enclosure> files = new ArrayList<>();
    private int count;

    public void take(FileUploadEvent event) {
        String type = event.getFile().getContentType() == null ? ANY_BYTES : event.getFile().getContentType().toLowerCase(Locale.ROOT);
        List<Enclosure> more = new ArrayList<>(files);
        more.add(new Enclosure(Path.of(event.getFile().getFileName()).getFileName().toString(), NOT_ENCODED.contains(type) || !type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")
                ? ANY_BYTES : type, event.getFile().getContent()));
        Enclosures.check(more);
        files.add(more.get(more.size() - 1));
        count = files.size();
    }

    /** The button's parameter {@code file} says which. */
    public void drop() {
        int place = Integer.parseInt(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("file"));
        if (place >= 0 && place < files.size()) {
            files.remove(place);
        }
        count = files.size();
    }

    /** False when the server has put the page aside and the files are gone: nothing is sent without what the clerk attached. */
    boolean isComplete() {
        return files != null && files.size() == count;
    }

    public List<Enclosure> getFiles() {
        return files == null ? List.of() : files;
    }
}
