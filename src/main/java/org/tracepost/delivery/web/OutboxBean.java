package org.tracepost.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.delivery.Course;
import org.tracepost.delivery.OutboxControl;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.WaitingMessage;
import org.tracepost.message.MessageLog;
import org.tracepost.platform.web.Page;

/** What waits to be handed over, and the switches for all of it. */
@Named
@RequestScoped
public class OutboxBean {

    private static final String PAGE = "/outbox/view";

    @Inject
    private OutboxControl control;

    @Inject
    private RelayState relay;

    @Inject
    private MessageLog log;

    @Inject
    private CourseBar bar;

    @Inject
    private Page page;

    @Inject
    private Clock clock;

    private OutboxControl.Queue queue;
    private Map<Long, String> subjects;
    private Optional<OutboxControl.Standstill> standstill;
    private Course course;
    private String testAddress;

    public OutboxControl.Queue getQueue() {
        if (queue == null) {
            queue = control.queue();
            subjects = log.subjects(
                    queue.messages().stream().map(WaitingMessage::id).toList());
        }
        return queue;
    }

    public List<WaitingMessage> getMessages() {
        return getQueue().messages();
    }

    public String subject(WaitingMessage message) {
        return subjects.getOrDefault(message.id(), message.subject());
    }

    /** True when the first of a message's rows is due at a time to come. */
    public boolean later(WaitingMessage message) {
        return message.nextDue().isAfter(clock.instant());
    }

    public boolean planned(WaitingMessage message) {
        return message.plannedFor() != null && message.plannedFor().isAfter(clock.instant());
    }

    /** Null when nothing is held back. */
    public OutboxControl.Standstill getStandstill() {
        if (standstill == null) {
            standstill = control.standstill();
        }
        return standstill.orElse(null);
    }

    public RelayState.Trouble getRelayTrouble() {
        return relay.trouble().orElse(null);
    }

    private Course course() {
        if (course == null) {
            course = control.current();
        }
        return course;
    }

    public boolean isRedirected() {
        return course().redirect();
    }

    /** Everything is redirected, but nobody said where to. */
    public boolean isNowhere() {
        return course().redirect() && course().redirectTo().isEmpty();
    }

    public boolean isFresh() {
        return control.isFresh();
    }

    /** Everything is redirected, because nobody has entered who we are. */
    public boolean isNameless() {
        return control.isNameless();
    }

    public String pause() {
        control.pause();
        return done("outbox_view.info.paused");
    }

    public String resume() {
        control.resume();
        return done("outbox_view.info.resumed");
    }

    public String sendWhatWaits() {
        control.sendWhatWaits();
        return done("outbox_view.info.resumed");
    }

    public String setAside() {
        return done("outbox_view.info.set_aside", control.setAsideWhatWaits());
    }

    public String redirect() {
        control.redirectTo(testAddress);
        return done("outbox_view.info.redirected", testAddress.strip());
    }

    public String redirectNoMore() {
        control.redirectNoMore();
        return done("outbox_view.info.redirected_no_more");
    }

    private String done(String key, Object... args) {
        bar.forget();
        return page.redirect(PAGE, key, args);
    }

    public String getTestAddress() {
        return testAddress == null ? course().redirectTo().map(Object::toString).orElse("") : testAddress;
    }

    public void setTestAddress(String testAddress) {
        this.testAddress = testAddress;
    }
}
