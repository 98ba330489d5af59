package org.tracepost.message;

/** Events as the database would give them, for tests of other rooms. */
public final class Events {

    private Events() {
    }

    public static RecipientEvent of(long id, Fact fact) {
        return new RecipientEvent(1L, fact, "system", fact.at()) {
            @Override
            public Long getId() {
                return id;
            }
        };
    }
}
