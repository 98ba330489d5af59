package org.tracepost.report;

import java.time.Instant;
import org.tracepost.mail.FailureReason;

/** One failure at a domain that is not known to be the address's own fault. @param reason null: none is known */
public record DomainFailure(String domain, String address, Instant at, FailureReason reason) {}
