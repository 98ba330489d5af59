package org.tracepost.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.tracepost.platform.PublicAddress;

/**
 * How the session's cookie travels: by https alone where the pages are reached by it, and with no request that another
 * site makes but following a link. Not in web.xml, which knows no settings, and whose attributes neither server sends.
 * Payara sends no attributes at all: see {@link OwnAnswer}.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private PublicAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(address.pagesByHttps());
        cookie.setAttribute(OwnAnswer.SAME_SITE, OwnAnswer.LAX);
    }
}
