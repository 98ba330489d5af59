package org.tracepost.practice.report;

import org.tracepost.practice.behaviour.Fate;
import org.tracepost.practice.smtp.Recipient;

/** What became of one recipient, to be reported. */
public record RecipientFate(Recipient recipient, Fate fate) {}
