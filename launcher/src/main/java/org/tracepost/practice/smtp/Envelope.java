package org.tracepost.practice.smtp;

import java.util.List;

/** Who a message is from and for, as SMTP was told. */
public record Envelope(Sender sender, List<Recipient> recipients) {}
