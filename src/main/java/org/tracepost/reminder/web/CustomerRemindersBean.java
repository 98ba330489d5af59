package org.tracepost.reminder.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.tracepost.platform.web.Page;
import org.tracepost.reminder.ReminderDesk;

/** Whether a customer gets reminders, on the customer's page. */
@Named
@RequestScoped
public class CustomerRemindersBean {

    @Inject
    private ReminderDesk desk;

    @Inject
    private Page page;

    private final Map<Long, Boolean> muted = new HashMap<>();

    public boolean muted(long customerId) {
        return muted.computeIfAbsent(customerId, desk::isMuted);
    }

    /** The button's parameter says which customer. */
    public String turn() {
        long customer = Long.parseLong(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("customer"));
        boolean mute = !desk.isMuted(customer);
        desk.mute(customer, mute);
        return page.redirectTo("/customer/view", customer, mute ? "reminder.info.muted" : "reminder.info.unmuted");
    }
}
