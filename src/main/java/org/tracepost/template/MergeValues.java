package org.tracepost.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tracepost.platform.LocalFormats;

/**
 * What is put into the merge fields for one recipient, written as the recipient's language writes dates and amounts.
 */
public final class MergeValues {

    private final LocalFormats formats;
    private final Map<String, String> values = new HashMap<>();

    /** No values yet; dates and amounts will be written for this language. */
    public MergeValues(Locale language) {
        this(new LocalFormats(language));
    }

    private MergeValues(LocalFormats formats) {
        this.formats = formats;
    }

    /** The same values, to which those of one recipient can be added. */
    public MergeValues copy() {
        MergeValues copy = new MergeValues(formats);
        copy.values.putAll(values);
        return copy;
    }

    /** The language that dates and amounts are written for. */
    public Locale language() {
        return formats.locale();
    }

    /** Puts a text in; an empty text counts as unknown. */
    public MergeValues text(MergeField field, String value) {
        values.put(field.key(), value.strip());
        return this;
    }

    /** Puts in what a field of the recipient's own holds. @param name without {@code own.} */
    public MergeValues own(String name, String value) {
        values.put(MergeFields.OWN + name, value.strip());
        return this;
    }

    /** Puts a day in; nothing when there is none. */
    public MergeValues date(MergeField field, Optional<LocalDate> day) {
        return text(field, day.map(formats::longDate).orElse(""));
    }

    /** Puts an amount in, with its currency. */
    public MergeValues money(MergeField field, BigDecimal amount, Currency currency) {
        return text(field, formats.money(amount, currency));
    }

    /**
     * Says which of several reminders it is, so that a text can be friendlier at first and firmer at last. @param step
     * counted from 1
     */
    public MergeValues reminder(int step, int steps) {
        boolean last = step > 1 && step >= steps;
        return text(MergeField.REMINDER_STEP, Integer.toString(step))
                .text(MergeField.REMINDER_FIRST, step == 1 ? MergeField.YES : "")
                .text(MergeField.REMINDER_AGAIN, step > 1 && !last ? MergeField.YES : "")
                .text(MergeField.REMINDER_LAST, last ? MergeField.YES : "");
    }

    /** What stands in a field; empty when nothing does. */
    public Optional<String> find(MergeField field) {
        return Optional.ofNullable(values.get(field.key())).filter(value -> !value.isEmpty());
    }

    /** Everything, by field name: to be kept with what is written from it, and to be given back to {@link #texts}. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** Puts kept texts in again; a name that is no field any more is left out. */
    public MergeValues texts(Map<String, String> kept) {
        kept.forEach((name, value) -> MergeField.find(name).ifPresent(field -> text(field, value)));
        return this;
    }
}
