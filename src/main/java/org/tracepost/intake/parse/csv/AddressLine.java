package org.tracepost.intake.parse.csv;

import java.util.Map;
import org.tracepost.mail.EmailAddress;

/**
 * One usable line of a list of addresses.
 *
 * @param line where it starts in the file, counted from 1
 * @param name empty: the file does not tell
 * @param own what else it tells, by the column's key as {@link AddressList#columns()} has it; nothing where the line is
 *     empty
 */
public record AddressLine(int line, EmailAddress address, String name, Map<String, String> own) {

    public AddressLine {
        own = Map.copyOf(own);
    }
}
