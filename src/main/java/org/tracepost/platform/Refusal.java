package org.tracepost.platform;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * A business refusal: what was asked for cannot be done, and the user can be told why in their language.
 *
 * <p>The key is a key of the message bundle; pages localise it, REST answers with it as a problem (RFC 9457). Faults of
 * the system are other exceptions and stay unwrapped.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        super(key + " " + Arrays.toString(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key in the message bundle, e.g. {@code refusal.number_taken}. */
    public String key() {
        return key;
    }

    /** What stands in for {@code {0}}, {@code {1}} in the text. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
