package org.tracepost.delivery.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.tracepost.document.ChargeDraft;
import org.tracepost.document.Document;

/** What is typed in about a charge that failed. Its key makes sure that two clicks are one report. */
public class ChargeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long subscriptionId;
    private final String currency;
    private final int digits;
    private final String key = UUID.randomUUID().toString();
    private BigDecimal amount;
    private LocalDate day;
    private LocalDate retry;
    private String reason;

    ChargeForm(Document subscription, LocalDate today) {
        this.subscriptionId = subscription.getId();
        this.currency = subscription.getCurrency();
        this.digits = Math.max(0, subscription.currency().getDefaultFractionDigits());
        this.amount = subscription.getGross();
        this.day = today;
    }

    ChargeDraft draft() {
        return new ChargeDraft(subscriptionId, day, amount, reason, retry, key);
    }

    public String getCurrency() {
        return currency;
    }

    public int getDigits() {
        return digits;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate getRetry() {
        return retry;
    }

    public void setRetry(LocalDate retry) {
        this.retry = retry;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
