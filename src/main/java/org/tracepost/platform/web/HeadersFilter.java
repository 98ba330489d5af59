package org.tracepost.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tracepost.platform.PublicAddress;

/**
 * What every answer tells the browser. Who came by https is to come by https for a year (RFC 6797; a browser does not
 * listen to it on plain http). Pages are never kept by it: the next person at the same desk must not find them with the
 * Back button. (The content security policy is PrimeFaces' own, see web.xml.)
 */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = request.getServletPath();
        if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource")) {
            response.setHeader("Cache-Control", "no-store");
        }
        boolean secure = address.pagesByHttps();
        if (secure || address.isHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        OwnAnswer answer = new OwnAnswer(response, secure);
        chain.doFilter(request, answer);
        answer.finishCookies();
    }
}
