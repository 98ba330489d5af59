package org.tracepost.message;

/** Events as the database would give them, for tests of other rooms. */
public final class Events {

    private Events() {}

    public static RecipientEvent of(long id, Fact fact) {
        return of(id, fact, "system");
    }

    public static RecipientEvent of(long id, Fact fact, String login) {
        return new RecipientEvent(1L, fact, login, fact.at()) {
            @Override
            public Long getId() {
                return id;
            }
        };
    }
}
