package org.tracepost.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.primefaces.PrimeFaces;
import org.tracepost.delivery.HandOverRate;
import org.tracepost.delivery.MessageControl;
import org.tracepost.delivery.Progress;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;

/** How far a message is while one watches, and the buttons that hold it back, move or cancel it. */
@Named("messageProgress")
@ViewScoped
public class MessageProgressBean implements Serializable {

    private static final long serialVersionUID = 1L;
    /** A few e-mails are gone before anybody has read that they are going. */
    private static final long WORTH_A_BAR = 20;

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration WATCHED = Duration.ofHours(2);

    @Inject
    private MessageControl control;

    @Inject
    private MessageViewBean view;

    @Inject
    private Format format;

    @Inject
    private Page page;

    @Inject
    private Clock clock;

    private HandOverRate rate = new HandOverRate();
    private Instant opened;
    private Instant newTime;
    private boolean shown;
    private transient Progress progress;

    /** The page asks. The words are new each time; the buttons only when there are others. */
    public void look() {
        boolean before = shown;
        Progress.WaitsFor waited = getProgress().waitsFor();
        take(control.progress(view.getId()));
        if (isShown() != before || getProgress().waitsFor() != waited) {
            PrimeFaces.current().ajax().update("message:progress");
        }
    }

    public Progress getProgress() {
        if (progress == null) {
            take(control.progress(view.getId(), view.getByStatus()));
        }
        return progress;
    }

    private void take(Progress now) {
        progress = now;
        if (progress.waitsFor() == Progress.WaitsFor.ITS_TURN) {
            rate.add(clock.instant(), progress.waiting());
        } else {
            rate = new HandOverRate();
        }
        opened = opened == null ? clock.instant() : opened;
    }

    public boolean isShown() {
        Progress now = getProgress();
        boolean soonGone = now.waitsFor() == Progress.WaitsFor.ITS_TURN
                && now.waiting() < WORTH_A_BAR
                && opened.isAfter(clock.instant().minus(SOON));
        shown = !now.over() && !soonGone;
        return shown;
    }

    /** Whether the page asks again by itself; a desk that was left is not kept signed in for ever. */
    public boolean isAsking() {
        return !getProgress().over() && opened.isAfter(clock.instant().minus(WATCHED));
    }

    /** Seconds between two looks. */
    public int getInterval() {
        return getProgress().waitsFor() == Progress.WaitsFor.ITS_TURN ? 2 : 10;
    }

    public String getPace() {
        OptionalDouble perSecond = rate.perSecond();
        return perSecond.isEmpty()
                ? ""
                : page.text("message_progress.pace", format.number(Math.max(1, Math.round(perSecond.getAsDouble()))));
    }

    public String getTimeLeft() {
        OptionalLong left = rate.secondsLeft();
        if (left.isEmpty()) {
            return "";
        }
        long seconds = left.getAsLong();
        if (seconds < 90) {
            return page.text("message_progress.left_seconds", Math.max(1, seconds));
        }
        return seconds < 5400
                ? page.text("message_progress.left_minutes", Math.round(seconds / 60.0))
                : page.text("message_progress.left_hours", Math.round(seconds / 3600.0));
    }

    /** What the rest waits for, in a sentence. */
    public String getWaits() {
        Progress now = getProgress();
        return page.text("waits_for." + now.waitsFor(), format.moment(now.nextDue()), format.getZone());
    }

    public boolean isPlanned() {
        return getProgress().waitsFor() == Progress.WaitsFor.ITS_TIME;
    }

    /** False for a message that is planned for a time to come, as long as none of it has left. */
    public boolean isBegun() {
        return !isPlanned() || getProgress().handedOver() > 0;
    }

    public boolean isPaused() {
        return getProgress().waitsFor() == Progress.WaitsFor.RESUME;
    }

    public void pause() {
        control.pause(view.getId());
        anew();
        page.info("message_progress.info.paused");
    }

    public void resume() {
        control.resume(view.getId());
        anew();
        page.info("message_progress.info.resumed");
    }

    public void cancel() {
        MessageControl.Cancellation done = control.cancel(view.getId());
        anew();
        if (done.goingOn()) {
            page.info("message_progress.info.cancelling", done.stillWaiting());
            return;
        }
        page.info("message_progress.info.cancelled", done.cancelled());
        if (done.stillWaiting() > 0) {
            page.warn("message_progress.warn.too_late", done.stillWaiting());
        }
    }

    public void sendNow() {
        control.sendNow(view.getId());
        anew();
        page.info("message_progress.info.now");
    }

    public void move() {
        control.moveTo(view.getId(), newTime);
        anew();
        page.info("message_progress.info.moved", format.moment(newTime), format.getZone());
    }

    private void anew() {
        progress = null;
        view.refresh();
    }

    public Instant getNewTime() {
        return newTime;
    }

    public void setNewTime(Instant newTime) {
        this.newTime = newTime;
    }
}
