package org.tracepost.draft;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;

/** Everybody's own drafts; nobody sees another's, whatever their role. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Drafts {

    /** Of one user at a time. */
    public static final int MOST = 30;
    /** Of the fields of one draft, in characters of JSON. */
    public static final int LONGEST = 500_000;
    /** Of all files of one user's drafts. */
    public static final int MOST_MEGABYTES = 100;
    /** After the last change. */
    public static final Duration KEPT = Duration.ofDays(30);
    /** How long the key of one that is done is remembered: longer than any request is under way. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Inject
    private DraftRepository drafts;

    @Inject
    private AppUsers users;

    @Inject
    private Clock clock;

    /** One's own, the newest first. */
    public List<DraftRow> list() {
        return drafts.open(owner(), MOST);
    }

    /**
     * What a page begins with: the draft that its address names, else an empty one under a new key.
     *
     * @param asked the key in the address; null: none
     */
    public Sheet open(String asked, DraftPlace place) {
        if (asked == null || !Written.isKey(asked)) {
            return Sheet.empty(newKey(), place, false);
        }
        Optional<Draft> found = drafts.find(asked);
        if (found.isEmpty()) {
            // the window may still have what this server never got, under that key
            return Sheet.empty(asked, place, true);
        }
        return found.filter(this::isOpenHere)
                .map(draft -> Sheet.of(draft, place))
                .orElseGet(() -> Sheet.empty(newKey(), place, true));
    }

    /**
     * Keeps what is written. The same words twice are kept once.
     *
     * @return another key, and nothing kept, when the draft is done, or another window has gone on with it: no window
     *     overwrites what another has kept
     * @throws Refusal when it is too long, or there are too many drafts
     */
    public Kept keep(Written written) {
        if (written.fields().length() > LONGEST) {
            throw new Refusal("refusal.draft_long", LONGEST);
        }
        Instant now = clock.instant();
        Optional<Draft> known = drafts.findLocked(written.key());
        boolean elsewhere = known.isPresent()
                ? !isOpenHere(known.get())
                        || known.get().getVersion() != written.version()
                                && !known.get().says(written)
                : written.version() > 0;
        if (elsewhere) {
            return new Kept(newKey(), 0, known.map(Draft::isDone).orElse(true), now);
        }
        Draft draft = known.orElseGet(() -> begin(written.key(), written.place(), now));
        if (known.isEmpty() && written.from() != null) {
            drafts.find(written.from()).filter(this::isOpenHere).ifPresent(other -> copyFiles(other, draft));
        }
        if (known.isEmpty() || !draft.says(written)) {
            draft.write(written, now);
        }
        return new Kept(draft.getKey(), draft.getVersion(), false, now);
    }

    private Draft begin(String key, DraftPlace place, Instant now) {
        if (drafts.count(owner()) >= MOST) {
            throw new Refusal("refusal.too_many_drafts", MOST);
        }
        Draft draft = new Draft(key, owner(), place, now);
        drafts.add(draft);
        return draft;
    }

    private void copyFiles(Draft from, Draft to) {
        drafts.wholeFiles(from.getId()).forEach(file -> drafts.addFile(file.copyFor(to.getId())));
    }

    /**
     * It was sent, saved or thrown away: nothing of it stays, and nothing more is kept under its key. Another's stays
     * as it is.
     */
    public void finish(String key) {
        Optional<Draft> known = drafts.findLocked(key);
        if (known.isPresent()) {
            known.filter(this::isOpenHere).ifPresent(draft -> {
                drafts.removeFiles(draft.getId());
                draft.finish(clock.instant());
            });
        } else if (Written.isKey(key)) {
            Draft nothing = new Draft(key, owner(), new DraftPlace("/home.xhtml", "menu.home"), clock.instant());
            nothing.finish(clock.instant());
            drafts.add(nothing);
        }
    }

    /** The files of a draft for one purpose, in the order in which they came. */
    public List<DraftFileRow> files(String key, DraftFilePurpose purpose) {
        return drafts.files(owner(), key, purpose);
    }

    /** @throws NotFound when it is gone */
    public byte[] content(String key, long file) {
        return drafts.file(owner(), key, file)
                .orElseThrow(() -> new NotFound("file", file))
                .getContent();
    }

    /**
     * Keeps a file with the draft of that key, which begins with it if need be.
     *
     * @throws Refusal when one's files become too large together, there are too many drafts, or this one is done
     */
    public void attach(
            String key, DraftPlace place, DraftFilePurpose purpose, String name, String mediaType, byte[] content) {
        if (drafts.sizeOfFiles(owner()) + content.length > MOST_MEGABYTES * 1024L * 1024) {
            throw new Refusal("refusal.draft_files", MOST_MEGABYTES);
        }
        Draft draft = drafts.findLocked(key).orElseGet(() -> begin(key, place, clock.instant()));
        if (!isOpenHere(draft)) {
            throw new Refusal("refusal.draft_done");
        }
        drafts.addFile(new DraftFile(draft.getId(), purpose, name, mediaType, content));
    }

    /** One that is gone already stays gone. */
    public void detach(String key, long file) {
        drafts.file(owner(), key, file).ifPresent(drafts::remove);
    }

    /** Removes what nobody has changed for long. @return how many */
    @PermitAll
    public int removeOld() {
        return drafts.deleteOlder(false, clock.instant().minus(KEPT))
                + drafts.deleteOlder(true, clock.instant().minus(REMEMBERED));
    }

    private boolean isOpenHere(Draft draft) {
        return draft.getUserId().equals(owner()) && !draft.isDone();
    }

    private Long owner() {
        return users.own().getId();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
