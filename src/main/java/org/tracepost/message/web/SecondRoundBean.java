package org.tracepost.message.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tracepost.delivery.SecondRound;
import org.tracepost.message.NotReached;
import org.tracepost.message.Status;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;

/** "Send again to those not reached": the clerk sees who they are and chooses which groups. */
@Named("secondRound")
@ViewScoped
public class SecondRoundBean implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Where nobody can have it: no question needs to be asked first. */
    private static final Set<Status> AT_ONCE =
            EnumSet.of(Status.BOUNCED, Status.REJECTED, Status.NOT_SENT, Status.DROPPED);

    @Inject
    private SecondRound round;

    @Inject
    private MessageViewBean view;

    @Inject
    private Page page;

    @Inject
    private Event<DroppedNews> droppedNews;

    private transient Map<Status, SecondRound.Group> plan;
    private List<Status> chosen = new ArrayList<>();
    private boolean hopeless;
    private String key;

    /** Whether there is anybody; asked of the figures that the page shows anyway. */
    public boolean isAsked() {
        return view.getFigures().recipients() > 1
                && NotReached.STATUSES.stream()
                        .anyMatch(status -> view.getByStatus().getOrDefault(status, 0L) > 0);
    }

    public void open() {
        plan = round.plan(view.getId());
        chosen =
                new ArrayList<>(plan.keySet().stream().filter(AT_ONCE::contains).toList());
        hopeless = false;
        key = UUID.randomUUID().toString();
    }

    /** The dialog counts again. */
    public void count() {
        // what is chosen has been read from the page already
    }

    public String send() {
        SecondRound.Result result = round.send(view.getId(), chosen, hopeless, key);
        if (!result.dropped().isEmpty()) {
            droppedNews.fire(new DroppedNews(
                    result.dropped(), result.sent() + result.dropped().size()));
        }
        return page.redirect(
                "/message/view?id=" + view.getId() + "&tab=recipients",
                result.sent() == 0 ? "second_round.info.nobody" : "second_round.info.sent",
                result.sent());
    }

    public Map<Status, SecondRound.Group> getPlan() {
        if (plan == null && key != null) {
            plan = round.plan(view.getId());
        }
        return plan == null ? new EnumMap<>(Status.class) : plan;
    }

    /** How many e-mails that makes. */
    public int getCount() {
        return getPlan().entrySet().stream()
                .filter(e -> chosen.contains(e.getKey()))
                .mapToInt(e -> e.getValue().ready() + (hopeless ? e.getValue().hopeless() : 0))
                .sum();
    }

    public int getAllHopeless() {
        return getPlan().values().stream().mapToInt(SecondRound.Group::hopeless).sum();
    }

    public int getAllBlocked() {
        return getPlan().values().stream().mapToInt(SecondRound.Group::blocked).sum();
    }

    public List<Status> getChosen() {
        return chosen;
    }

    public void setChosen(List<Status> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : chosen;
    }

    public boolean isHopeless() {
        return hopeless;
    }

    public void setHopeless(boolean hopeless) {
        this.hopeless = hopeless;
    }
}
