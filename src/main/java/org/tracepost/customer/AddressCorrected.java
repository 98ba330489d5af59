package org.tracepost.customer;

import org.tracepost.mail.EmailAddress;

/** News for other rooms, in the same transaction: a known contact has another address than before. */
public record AddressCorrected(long contactId, EmailAddress address) {}
