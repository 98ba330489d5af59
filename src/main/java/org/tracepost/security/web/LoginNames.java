package org.tracepost.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tracepost.platform.web.Page;
import org.tracepost.security.LoginName;

/** Logins as pages show them. */
@Named("loginNames")
@RequestScoped
public class LoginNames {

    @Inject
    private Page page;

    public String of(String login) {
        return LoginName.of(login, page.getTexts());
    }
}
