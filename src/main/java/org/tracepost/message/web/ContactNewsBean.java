package org.tracepost.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.message.ContactNotice;
import org.tracepost.message.ContactNotices;
import org.tracepost.message.EventType;
import org.tracepost.platform.VisibleText;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;

/** What answers said about a customer's contacts, beside each contact, for {@code includes/contactNews.xhtml}. */
@Named("contactNews")
@RequestScoped
public class ContactNewsBean {

    @Inject
    private ContactNotices notices;

    @Inject
    private Page page;

    @Inject
    private Format format;

    private final Map<Long, List<ContactNotice>> read = new HashMap<>();

    public List<ContactNotice> of(long customerId, long contactId) {
        return read.computeIfAbsent(customerId, notices::of).stream()
                .filter(n -> n.contactId() == contactId)
                .toList();
    }

    public String words(ContactNotice notice) {
        return switch (notice.type()) {
            case AUTO_REPLY ->
                page.text("timeline.away_until", format.day(notice.awayUntil()))
                        + (notice.other() == null
                                ? ""
                                : " " + page.text("timeline.substitute", VisibleText.of(notice.other())));
            case ADDRESS_CHANGE -> page.text("contact_news.address", VisibleText.of(notice.other()));
            default -> page.text("contact_news.challenged");
        };
    }

    public boolean proposal(ContactNotice notice) {
        return notice.type() == EventType.ADDRESS_CHANGE;
    }

    public String accept() {
        notices.acceptAddress(id("notice"));
        return page.redirectTo("/customer/view", id("customer"), "contact_news.info.accepted");
    }

    public String dismiss() {
        notices.dismiss(id("notice"));
        return page.redirectTo("/customer/view", id("customer"), "contact_news.info.dismissed");
    }

    private static long id(String parameter) {
        return Long.parseLong(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter));
    }
}
