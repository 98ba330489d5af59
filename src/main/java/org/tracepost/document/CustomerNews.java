package org.tracepost.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** What customers did and no clerk has seen yet. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class CustomerNews {

    @Inject
    private DialogueRepository dialogue;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Newest first. */
    public List<NewsRow> unseen(int limit) {
        return dialogue.unseen(Math.min(limit, Slice.MAX));
    }

    public long countUnseen() {
        return dialogue.countUnseen();
    }

    /** All there was about a document, seen or not, newest first. */
    public List<NewsRow> of(long documentId) {
        return dialogue.newsOf(documentId);
    }

    public void see(long id) {
        dialogue.findNews(id).orElseThrow(() -> new NotFound("news", id)).seen(user.login(), clock.instant());
    }

    /** @param upTo the newest that the clerk had before them; what came later stays unseen */
    public void seeAll(long upTo) {
        dialogue.seeAll(upTo, user.login(), clock.instant());
    }
}
