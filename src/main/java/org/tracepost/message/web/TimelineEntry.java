package org.tracepost.message.web;

import java.time.Instant;
import java.util.List;

/**
 * One fact about a recipient as a clerk reads it.
 *
 * @param sentence what happened, in the clerk's language
 * @param evidence the server's own words, or the program that loaded something; empty text when there is none
 * @param next when there will be another try; empty text when there will be none
 * @param who name and address of the recipient, for a time-line of several; empty text within one
 * @param group {@code progress}, {@code arrived}, {@code read} or {@code problem}: the colour
 * @param technical what IT wants to know, folded away
 * @param reportId the stored report that is the evidence; null when there is none
 * @param suppressionId the entry that is the evidence of a dropped e-mail; null when it is none
 * @param withdrawn a later fact says that this one no longer counts
 */
public record TimelineEntry(
        Instant at,
        String sentence,
        String evidence,
        String next,
        String who,
        String group,
        String icon,
        List<Detail> technical,
        Long reportId,
        Long suppressionId,
        boolean withdrawn) {

    /** @param key key of the label in the bundle */
    public record Detail(String key, String value) {}
}
