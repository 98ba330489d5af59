package org.tracepost.draft;

import java.io.Serializable;
import java.util.Optional;

/** The draft that a page is written on, as the page knew it when it was opened. */
public final class Sheet implements Serializable {

    /** The parameter of a page's address that names the draft. */
    public static final String PARAMETER = "draft";
    /** The field of a form that names it: the page may have parted from the one that it was opened with. */
    public static final String FIELD = "draftKey";

    private static final long serialVersionUID = 1L;

    private final String key;
    private final int version;
    private final DraftPlace place;
    private final boolean lost;
    private transient DraftFields fields;
    private String unread = "";

    private Sheet(String key, int version, DraftPlace place, boolean lost, DraftFields fields) {
        this.key = key;
        this.version = version;
        this.place = place;
        this.lost = lost;
        this.fields = fields;
    }

    static Sheet empty(String key, DraftPlace place, boolean lost) {
        return new Sheet(key, 0, place, lost, null);
    }

    static Sheet of(Draft draft, DraftPlace place) {
        return new Sheet(draft.getKey(), draft.getVersion(), place, false, DraftFields.parse(draft.getFields()));
    }

    /** Hands out what was written, once: a page is filled with it when it is opened. Empty: nothing was written yet. */
    public Optional<DraftFields> take() {
        Optional<DraftFields> taken = Optional.ofNullable(fields);
        fields = null;
        return taken;
    }

    /** What was typed into fields that cannot hold it as it is goes back into them by the page's script. */
    public void leaveUnread(DraftFields taken) {
        unread = taken.unread();
    }

    /** The key under which a form is kept that was sent. @param sent what stood in its field {@link #FIELD} */
    public String key(Optional<String> sent) {
        return sent.orElse(key);
    }

    /** Whether the draft that was asked for is no longer there. */
    public boolean isLost() {
        return lost;
    }

    public String getKey() {
        return key;
    }

    /** 0: not kept yet. */
    public int getVersion() {
        return version;
    }

    public DraftPlace place() {
        return place;
    }

    public String getAddress() {
        return place.address();
    }

    public String getLabel() {
        return place.label();
    }

    /** JSON: text by field; empty: none. */
    public String getUnread() {
        return unread;
    }
}
