package org.tracepost.webhook.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tracepost.message.Status;
import org.tracepost.platform.Seen;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Meanwhile;
import org.tracepost.platform.web.Page;
import org.tracepost.webhook.Answer;
import org.tracepost.webhook.Delivery;
import org.tracepost.webhook.Webhook;
import org.tracepost.webhook.WebhookDraft;
import org.tracepost.webhook.Webhooks;

/**
 * One webhook, new or there already: its settings, what it was told, and a try. A secret is shown once and stays on no
 * page.
 */
@Named
@ViewScoped
public class WebhookBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/webhooks";

    @Inject
    private Webhooks webhooks;

    @Inject
    private Page page;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private Clock clock;

    private Long id;
    private String name;
    private String url;
    private Seen seen;
    private List<Status> statuses = new ArrayList<>(WebhookDraft.offered());
    private transient Webhook webhook;
    private transient LazyRows<Delivery> deliveries;
    private transient String secret;
    private transient Answer answer;
    private transient String body;

    public void load() {
        if (id != null) {
            webhook = webhooks.get(id);
            name = webhook.getName();
            url = webhook.getUrl();
            statuses = new ArrayList<>(webhook.getStatuses());
            seen = Seen.now(webhook.mark(), clock);
        }
    }

    /** A new one stays on its page, because its secret is shown there. */
    public void save() {
        WebhookDraft draft = WebhookDraft.checked(name, url, statuses);
        if (id == null) {
            Webhooks.Made made = webhooks.make(draft);
            id = made.id();
            secret = made.secret();
            page.showAddress(new AddressQuery().with("id", id));
        } else {
            webhooks.change(id, draft, seen);
            page.info("admin_webhook.info.saved");
        }
        webhook = webhooks.get(id);
        seen = Seen.now(webhook.mark(), clock);
        meanwhile.over();
    }

    public void renewSecret() {
        secret = webhooks.renewSecret(id);
    }

    public void tryOut() {
        answer = webhooks.tryOut(id);
    }

    public void turn(boolean on) {
        webhooks.turn(id, on);
        webhook = null;
    }

    public void tryNow() {
        webhooks.tryNow(id);
        webhook = null;
        page.info("admin_webhook.info.now");
    }

    public String remove() {
        webhooks.remove(id);
        return page.redirect(LIST, "admin_webhook.info.removed", name);
    }

    public void show(Delivery delivery) {
        body = webhooks.body(delivery.getId());
    }

    public Webhook getWebhook() {
        if (webhook == null && id != null) {
            webhook = webhooks.get(id);
        }
        return webhook;
    }

    public LazyRows<Delivery> getDeliveries() {
        if (deliveries == null) {
            deliveries = new LazyRows<>(
                    () -> webhooks.countDeliveries(id), slice -> webhooks.deliveries(id, slice), Delivery::getId);
        }
        return deliveries;
    }

    public Set<Status> getOffered() {
        return WebhookDraft.offered();
    }

    public String getSecret() {
        return secret;
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getBody() {
        return body;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public List<Status> getStatuses() {
        return statuses;
    }

    public void setStatuses(List<Status> statuses) {
        this.statuses = statuses;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen seen) {
        this.seen = seen;
    }
}
