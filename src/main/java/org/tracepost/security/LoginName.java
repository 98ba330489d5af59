package org.tracepost.security;

import org.tracepost.platform.Texts;

/** How the login in a trail is called before people: by itself, or by what it stands for when it is no person's. */
public final class LoginName {

    private LoginName() {}

    /** @param login as {@link CurrentUser#login} gave it; null: nobody, which is Tracepost itself */
    public static String of(String login, Texts texts) {
        if (login == null || login.equals(CurrentUser.SYSTEM)) {
            return "Tracepost";
        }
        return login.startsWith(CurrentUser.PROGRAM)
                ? texts.text("timeline.program", login.substring(CurrentUser.PROGRAM.length()))
                : login;
    }
}
