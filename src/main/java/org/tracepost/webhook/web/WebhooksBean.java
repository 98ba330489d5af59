package org.tracepost.webhook.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tracepost.webhook.Webhook;
import org.tracepost.webhook.Webhooks;

/** The webhooks there are, and how they do. */
@Named
@ViewScoped
public class WebhooksBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Webhooks webhooks;

    private transient List<Webhook> all;
    private transient Map<Long, Long> waiting;

    public void load() {
        all = webhooks.list();
        waiting = webhooks.waiting();
    }

    public List<Webhook> getAll() {
        return all;
    }

    public long waiting(Webhook webhook) {
        return waiting.getOrDefault(webhook.getId(), 0L);
    }
}
