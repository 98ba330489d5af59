package org.tracepost.bounce.mailbox;

import java.util.List;

/**
 * What one run did.
 *
 * @param stored how many mails were handed over and kept
 * @param failures what went wrong with single mails, one sentence each that names the mail's uid
 * @param more true when new mails are left because the limit of the run was reached
 */
public record ReadResult(int stored, List<String> failures, boolean more) {}
