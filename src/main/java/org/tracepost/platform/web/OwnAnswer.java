package org.tracepost.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/**
 * An answer that holds behind any proxy. A redirect to a path of our own goes out as that path (RFC 9110, section
 * 10.2.2): the container would make it a whole address out of the Host header and the http that the proxy speaks to it,
 * and send the browser from https to http. Every cookie is SameSite=Lax and, where the pages are reached by https,
 * Secure.
 */
final class OwnAnswer extends HttpServletResponseWrapper {

    static final String SAME_SITE = "SameSite";
    static final String LAX = "Lax";
    private static final String SET_COOKIE = "Set-Cookie";

    private final boolean secure;

    OwnAnswer(HttpServletResponse response, boolean secure) {
        super(response);
        this.secure = secure;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (!location.startsWith("/") || location.startsWith("//")) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        setContentLength(0);
        flushBuffer();
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookie.setSecure(secure);
        cookie.setAttribute(SAME_SITE, LAX);
        super.addCookie(cookie);
    }

    /**
     * Payara writes the session's cookie by itself, past {@link #addCookie} and without SameSite; to be called before
     * the header leaves.
     */
    void finishCookies() {
        List<String> cookies = isCommitted() ? List.of() : List.copyOf(getHeaders(SET_COOKIE));
        if (cookies.stream().allMatch(OwnAnswer::saysSameSite)) {
            return;
        }
        setHeader(SET_COOKIE, finished(cookies.get(0)));
        cookies.stream().skip(1).forEach(cookie -> addHeader(SET_COOKIE, finished(cookie)));
    }

    private static String finished(String cookie) {
        return saysSameSite(cookie) ? cookie : cookie + "; " + SAME_SITE + "=" + LAX;
    }

    private static boolean saysSameSite(String cookie) {
        return cookie.contains(SAME_SITE + "=");
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        finishCookies();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        finishCookies();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        finishCookies();
        super.flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        finishCookies();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        finishCookies();
        super.sendError(status, message);
    }
}
