package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of our own mail as a report gives them back (text/rfc822-headers or message/rfc822); never its body.
 *
 * @param messageId Message-ID without brackets
 * @param returnPath the envelope sender by Return-Path, which is our VERP address if the server kept it
 * @param subject the decoded subject, or ""
 * @param recipients the addresses in To and Cc
 * @param ownHeaders the headers whose names begin with {@code X-Tracepost-}, names in lower case
 */
public record ReturnedMessage(
        Optional<String> messageId,
        Optional<String> returnPath,
        String subject,
        List<String> recipients,
        Map<String, String> ownHeaders) {

    /** The beginning of the names of headers that are ours. */
    public static final String OWN_PREFIX = "x-tracepost-";

    static ReturnedMessage of(Fields headers) {
        return new ReturnedMessage(
                headers.find("Message-ID").flatMap(Addresses::messageId),
                headers.find("Return-Path").flatMap(Addresses::first),
                headers.text("Subject"),
                Addresses.distinct(headers, List.of("To", "Cc")),
                headers.startingWith(OWN_PREFIX));
    }

    /** One of our own headers by its full name, e.g. {@code X-Tracepost-Token}. */
    public Optional<String> ownHeader(String name) {
        return Optional.ofNullable(ownHeaders.get(name.toLowerCase(Locale.ROOT)));
    }
}
