package org.tracepost.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.primefaces.event.FileUploadEvent;
import org.tracepost.draft.DraftFilePurpose;
import org.tracepost.draft.DraftFileRow;
import org.tracepost.draft.Drafts;
import org.tracepost.draft.Sheet;
import org.tracepost.message.Enclosure;
import org.tracepost.message.Enclosures;
import org.tracepost.platform.web.AskedFor;

/** The files that go along with a message, while it is being written. They lie with its draft until it is sent. */
@Named
@ViewScoped
public class ComposeFiles implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ANY_BYTES = "application/octet-stream";
    /** RFC 2046 section 5.2.1: an e-mail may not be encoded, so it goes as any file. */
    private static final Set<String> NOT_ENCODED = Set.of("message/rfc822", "multipart/mixed");

    @Inject
    private Drafts drafts;

    private Sheet sheet;
    /** How many the clerk sees. */
    private int count;

    private transient List<DraftFileRow> files;

    void begin(Sheet on) {
        sheet = on;
        seen();
    }

    public void take(FileUploadEvent event) {
        byte[] content = event.getFile().getContent();
        Enclosures.check(
                getFiles().size() + 1,
                Stream.concat(getFiles().stream().map(DraftFileRow::size), Stream.of((long) content.length))
                        .mapToLong(Long::longValue)
                        .sum());
        drafts.attach(
                key(),
                sheet.place(),
                DraftFilePurpose.ATTACHED,
                Path.of(event.getFile().getFileName()).getFileName().toString(),
                type(event.getFile().getContentType()),
                content);
        seen();
    }

    private static String type(String said) {
        String type = said == null ? ANY_BYTES : said.toLowerCase(Locale.ROOT);
        return NOT_ENCODED.contains(type) || !type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? ANY_BYTES : type;
    }

    /** The button's parameter {@code file} says which. */
    public void drop() {
        AskedFor.here().number("file").ifPresent(file -> drafts.detach(key(), file));
        seen();
    }

    private void seen() {
        files = null;
        count = getFiles().size();
    }

    private String key() {
        return sheet.key(AskedFor.here().text(Sheet.FIELD));
    }

    /**
     * False when they are not those the clerk saw: nothing is sent without what was attached, or with what was taken
     * away in another window.
     */
    boolean isComplete() {
        files = null;
        return getFiles().size() == count;
    }

    public List<DraftFileRow> getFiles() {
        if (files == null) {
            files = drafts.files(key(), DraftFilePurpose.ATTACHED);
        }
        return files;
    }

    List<Enclosure> enclosures() {
        return getFiles().stream()
                .map(file -> new Enclosure(file.name(), file.mediaType(), drafts.content(key(), file.id())))
                .toList();
    }
}
