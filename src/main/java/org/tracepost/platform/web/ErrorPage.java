package org.tracepost.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What the error pages know: the id of the incident, and that a forbidden page answers as one that does not exist. */
@Named
@RequestScoped
public class ErrorPage {

    @Inject
    private HttpServletRequest request;

    private String incident;

    /** The id to quote; a fault that no one has logged yet (it came from outside Faces) is logged now. */
    public void prepare() {
        Object known = request.getAttribute(Incident.ATTRIBUTE);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (known != null) {
            incident = known.toString();
        } else if (fault instanceof Throwable thrown) {
            incident = Incident.log(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), thrown);
        }
    }

    public void answerNotFound() {
        ((HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse())
                .setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    public String getIncident() {
        return incident;
    }
}
