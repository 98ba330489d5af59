package org.tracepost.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.mail.EmailAddress;
import org.tracepost.template.BadTemplate;
import org.tracepost.template.MergeFields;
import org.tracepost.template.Template;

/** Subjects with their merge fields filled, for lists. */
final class MergedSubjects {

    private static final String OPEN = "…";
    private static final EmailAddress OPEN_ADDRESS = new EmailAddress("open", "field.invalid");

    /** A message by one of its recipients, and whether there are others. */
    record Sample(Recipient recipient, boolean several) {}

    private MergedSubjects() {}

    static Map<Long, String> of(Collection<Sample> samples) {
        Map<Long, String> subjects = new HashMap<>();
        samples.forEach(sample -> subjects.put(sample.recipient().getMessage().getId(), subject(sample)));
        return subjects;
    }

    private static Map<String, String> open(Message message) {
        return MergeFields.own(new Template(message.getSubject(), "-")).stream()
                .collect(Collectors.toMap(Function.identity(), field -> OPEN));
    }

    static String subject(Sample sample) {
        return subject(sample.recipient().getMessage(), Addressee.of(sample.recipient()), sample.several());
    }

    /** @param several whether there are other recipients than the first */
    static String subject(Message message, Addressee first, boolean several) {
        if (!message.getSubject().contains("{{")) {
            return message.getSubject();
        }
        Addressee to = several ? new Addressee(null, OPEN, OPEN, null, OPEN, OPEN_ADDRESS).with(open(message)) : first;
        try {
            return Merging.subject(message, to).replace(OPEN_ADDRESS.toString(), OPEN);
        } catch (BadTemplate fieldThatIsNoMore) {
            return message.getSubject();
        }
    }
}
