package org.tracepost.delivery.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.delivery.CommentDesk;
import org.tracepost.delivery.Telling;
import org.tracepost.delivery.Told;
import org.tracepost.document.DocumentComment;
import org.tracepost.document.DocumentComments;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;

/** What was said about one document, and one more comment while it is typed in. */
@Named
@ViewScoped
public class CommentsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CommentDesk desk;

    @Inject
    private DocumentComments comments;

    @Inject
    private Page page;

    @Inject
    private Event<DroppedNews> droppedNews;

    private Long documentId;
    private transient List<DocumentComment> all;
    private TellForm tell;
    private String words;
    private boolean internal;
    private boolean open;

    /** @param id the document of this page */
    public List<DocumentComment> all(long id) {
        if (all == null) {
            documentId = id;
            all = comments.list(id);
        }
        return all;
    }

    /** The tab of the comments is before the clerk: from now on the page asks whom to tell. */
    public void open() {
        open = true;
    }

    public boolean isOpen() {
        return open;
    }

    /** Whom to tell; made when the page first asks. */
    public TellForm tell(long id) {
        if (tell == null) {
            documentId = id;
            tell = new TellForm(desk.usual(id, null), desk.tells());
            tell.setAttachPdf(false);
        }
        return tell;
    }

    public String say() {
        CommentDesk.Said said = desk.say(
                documentId,
                internal,
                words,
                internal ? Telling.NOT : tell(documentId).telling());
        Told told = said.told();
        droppedNews.fire(new DroppedNews(told.droppedIds(), told.recipients()));
        boolean arrives = told.outcome() == Told.Outcome.WRITTEN
                && told.recipients() > told.droppedIds().size();
        String key = internal ? "comments.info.internal" : arrives ? "comments.info.told" : "comments.info.written";
        return page.redirectTo("/document/view", documentId, key) + "&tab=comments";
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isInternal() {
        return internal;
    }

    public void setInternal(boolean internal) {
        this.internal = internal;
    }
}
