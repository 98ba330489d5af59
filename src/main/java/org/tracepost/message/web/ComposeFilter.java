package org.tracepost.message.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tracepost.audience.AudienceFilter;
import org.tracepost.customer.Interest;
import org.tracepost.draft.DraftFields;
import org.tracepost.platform.web.Page;

/** What the recipients of a message have in common, while a clerk chooses it. */
public class ComposeFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;
    private Locale language;
    private String tag;
    private Boolean lead;
    private Interest interest;
    private boolean overdue;

    void restore(DraftFields written) {
        text = written.text("fitText");
        setTag(written.text("fitTag_input"));
        lead = written.text("fitLead_input") == null ? null : Boolean.valueOf(written.text("fitLead_input"));
        language = written.text("fitLanguage_input") == null
                ? null
                : Locale.forLanguageTag(written.text("fitLanguage_input"));
        interest = Arrays.stream(Interest.values())
                .filter(known -> known.name().equals(written.text("fitInterest_input")))
                .findFirst()
                .orElse(null);
        overdue = written.has("fitOverdue_input");
    }

    AudienceFilter value() {
        return new AudienceFilter(text, language, tag, lead, interest, overdue);
    }

    /** The same, of those whose name, company or address holds the text; a text of the filter's own gives way. */
    AudienceFilter holding(String other) {
        return new AudienceFilter(other, language, tag, lead, interest, overdue);
    }

    /** In the clerk's words. */
    String describe(Page page) {
        List<String> parts = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            parts.add("“" + text.strip() + "”");
        }
        if (tag != null) {
            parts.add(tag);
        }
        if (lead != null) {
            parts.add(page.text(lead ? "customer_list.only_leads" : "customer_list.only_customers"));
        }
        if (language != null) {
            parts.add(page.text("language." + language.getLanguage()));
        }
        if (interest != null) {
            parts.add(page.text("interest." + interest));
        }
        if (overdue) {
            parts.add(page.text("compose.overdue"));
        }
        return parts.isEmpty() ? page.text("compose.everybody") : String.join(" · ", parts);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag == null || tag.isBlank() ? null : tag;
    }

    public Boolean getLead() {
        return lead;
    }

    public void setLead(Boolean lead) {
        this.lead = lead;
    }

    public Interest getInterest() {
        return interest;
    }

    public void setInterest(Interest interest) {
        this.interest = interest;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }
}
