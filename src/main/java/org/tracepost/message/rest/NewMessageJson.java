package org.tracepost.message.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.Enclosure;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.template.Template;

/**
 * A message to write. Subject, text and HTML may have the merge fields of a plain message; all but recipients, subject
 * and one of text and HTML may be left out.
 *
 * @param to recipients by their addresses
 * @param audience besides them, everybody who fits
 */
public record NewMessageJson(
        List<ToJson> to,
        AudienceJson audience,
        String language,
        String subject,
        String text,
        String html,
        List<AttachmentJson> attachments,
        String sendAt) {

    static final int MOST_RECIPIENTS = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FIELDS = 30;
    private static final int LONGEST_FIELD = 1000;
    private static final int LONGEST_LANGUAGE = 10;

    /**
     * One recipient; the name may be left out.
     *
     * @param fields what the fields of their own hold, by name: {@code voucher} for <code>{{own.voucher}}</code>
     */
    public record ToJson(String address, String name, Map<String, String> fields) {}

    /** @throws BadRequest naming the field */
    List<Addressee> addressees() {
        if (to == null && audience != null) {
            return List.of();
        }
        if (to == null || to.isEmpty() && audience == null || to.size() > MOST_RECIPIENTS) {
            throw new BadRequest("to: give 1 to " + MOST_RECIPIENTS + " recipients");
        }
        return IntStream.range(0, to.size())
                .mapToObj(i -> addressee("to[" + i + "]", to.get(i)))
                .toList();
    }

    /** The wanted language, or the usual one. @throws BadRequest naming the field */
    Locale languageOr(Locale usual) {
        if (language == null) {
            return usual;
        }
        return language("language", language);
    }

    /** @throws BadRequest naming the field */
    static Locale language(String field, String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        if (wanted.getLanguage().isEmpty() || tag.length() > LONGEST_LANGUAGE) {
            throw new BadRequest(field + ": '" + tag + "' should be a language tag such as en or pl");
        }
        return wanted;
    }

    /** Subject, HTML and text; the text is made from the HTML where there is none. */
    Template words() {
        return new Template(subject == null ? "" : subject, html == null ? "" : html, text == null ? "" : text);
    }

    /** @throws BadRequest naming the field */
    List<Enclosure> enclosures() {
        return AttachmentJson.enclosures(attachments);
    }

    private static Map<String, String> fields(String field, ToJson wanted) {
        Map<String, String> fields = wanted.fields() == null ? Map.of() : wanted.fields();
        if (fields.size() > MOST_FIELDS
                || fields.entrySet().stream()
                        .anyMatch(f -> !f.getKey().matches("[a-z0-9_]{1,40}")
                                || f.getValue() == null
                                || f.getValue().length() > LONGEST_FIELD)) {
            throw new BadRequest(field + ".fields: give at most " + MOST_FIELDS
                    + ", with names of small letters, digits and underscores, and values of at most " + LONGEST_FIELD
                    + " characters");
        }
        return fields;
    }

    private static Addressee addressee(String field, ToJson wanted) {
        if (wanted == null) {
            throw new BadRequest(field + " is empty, but should have an address");
        }
        EmailAddress address = EmailAddress.parse(wanted.address())
                .orElseThrow(() -> new BadRequest(field + ".address: '" + wanted.address() + "' is no e-mail address"));
        if (wanted.name() != null && wanted.name().length() > LONGEST_NAME) {
            throw new BadRequest(field + ".name is longer than " + LONGEST_NAME + " characters");
        }
        return Addressee.stranger(address, wanted.name()).with(fields(field, wanted));
    }
}
