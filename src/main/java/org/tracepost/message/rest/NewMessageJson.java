package org.tracepost.message.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.Enclosure;
import org.tracepost.platform.rest.BadRequest;

/** A message to write. Subject and text may have the merge fields of a plain message; attachments and time may be left out. */
public record NewMessageJson(List<ToJson> to, String language, String subject, String text, List<AttachmentJson> attachments,
        String sendAt) {

    static final int MOST_RECIPIENTS = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LANGUAGE = 10;

    /** One recipient; the name may be left out. */
    public record ToJson(String address, String name) {
    }

    /** @throws BadRequest naming the field */
    List<Addressee> addressees() {
        if (to == null || to.isEmpty() || to.size() > MOST_RECIPIENTS) {
            throw new BadRequest("to: give 1 to " + MOST_RECIPIENTS + " recipients");
        }
        return IntStream.range(0, to.size()).mapToObj(i -> addressee("to[" + i + "]", to.get(i))).toList();
    }

    /** The wanted language, or the usual one. @throws BadRequest naming the field */
    Locale languageOr(Locale usual) {
        if (language == null) {
            return usual;
        }
        Locale wanted = Locale.forLanguageTag(language);
        if (wanted.getLanguage().isEmpty() || language.length() > LONGEST_LANGUAGE) {
            throw new BadRequest("language: '" + language + "' should be a language tag such as en or pl");
        }
        return wanted;
    }

    /** @throws BadRequest naming the field */
    List<Enclosure> enclosures() {
        return AttachmentJson.enclosures(attachments);
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
        return Addressee.stranger(address, wanted.name());
    }
}
