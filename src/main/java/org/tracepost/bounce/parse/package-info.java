/**
 * Turns a mail that came to the bounce mailbox into facts: delivery reports (RFC 3464, 6522, 6533), complaints (RFC
 * 5965), read receipts (RFC 8098) and automatic replies (RFC 3834).
 *
 * <p>Pure: bytes in, records out; no database, no connection, no clock, nothing of the container. Nothing here throws
 * because of what a mail contains, and the work is bounded whatever its size (see
 * {@link org.tracepost.bounce.parse.ReportParser}).
 *
 * <p>Each kind of report has one {@code ReportReader}; the readers are asked in the order of
 * {@code ReportParser.READERS}. A reader for bounces that are only text takes its place behind the standard forms and
 * before the automatic replies, and gives a {@link org.tracepost.bounce.parse.DeliveryReport} like the others.
 *
 * <p>Order of trust: the report's fields, the SMTP reply quoted in them, our own headers in the returned mail, and last
 * of all the words written for people. The body of the returned mail is never looked at, nor are reports inside
 * attached or forwarded mails: a person who forwards a bounce is not a bounce.
 *
 * <p>Out of scope: which of our recipients a report is about, and what becomes of it.
 */
package org.tracepost.bounce.parse;
