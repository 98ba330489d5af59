package org.tracepost.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;

/**
 * The one place where pages meet exceptions. A refusal becomes a message in the visitor's language, what does not exist
 * the 404 page, an expired page is loaded anew, and a fault of ours is logged once under an id that the person can
 * quote.
 */
class FaultHandler extends ExceptionHandlerWrapper {

    FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            Throwable fault = queue.next().getContext().getException();
            queue.remove();
            if (!context.getResponseComplete()) {
                answer(context, fault);
            }
        }
        super.handle();
    }

    private void answer(FacesContext context, Throwable fault) {
        Page page = CDI.current().select(Page.class).get();
        Optional<Refusal> refusal = cause(fault, Refusal.class);
        try {
            if (!context.isPostback() && (cause(fault, NotFound.class).isPresent() || context.isValidationFailed())) {
                sendError(context, 404);
            } else if (refusal.isPresent() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
                refuse(context, page, refusal.get());
                context.renderResponse();
            } else if (cause(fault, OptimisticLockException.class).isPresent()
                    && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
                // two pressed in the same moment: what is stored now cannot be asked in this transaction, the next
                // press tells
                page.error("refusal.changed_meanwhile_somehow");
                context.renderResponse();
            } else if (cause(fault, ViewExpiredException.class).isPresent()) {
                page.keep();
                page.warn("common.warn.page_expired");
                reload(context);
            } else {
                incident(context, page, fault);
            }
        } catch (IOException connectionIsGone) {
            throw new FacesException(connectionIsGone);
        }
    }

    private static void refuse(FacesContext context, Page page, Refusal refusal) {
        Format format = CDI.current().select(Format.class).get();
        Object[] arguments = Arrays.stream(refusal.arguments())
                .map(word -> word instanceof Instant at ? format.moment(at) : word)
                .toArray();
        if (refusal instanceof ChangedMeanwhile changed) {
            CDI.current().select(Meanwhile.class).get().tell(changed.now(), page.text(refusal.key(), arguments));
        } else if (!RefusedField.say(context, refusal, page.text(refusal.key(), arguments))) {
            page.error(refusal.key(), arguments);
        }
        context.validationFailed();
    }

    private static void incident(FacesContext context, Page page, Throwable fault) throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        String id = Incident.log(request.getRequestURI(), fault);
        if (!context.getPartialViewContext().isAjaxRequest()) {
            request.setAttribute(Incident.ATTRIBUTE, id);
            sendError(context, 500);
        } else if (context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            page.keep();
            page.error("common.error.incident", id);
            context.getExternalContext().responseReset();
            reload(context);
        } else {
            page.error("common.error.incident", id);
            context.renderResponse();
        }
    }

    private static void sendError(FacesContext context, int code) throws IOException {
        if (!context.getExternalContext().isResponseCommitted()) {
            context.getExternalContext().responseReset();
            context.getExternalContext().responseSendError(code, null);
        }
        context.responseComplete();
    }

    private static void reload(FacesContext context) throws IOException {
        context.getExternalContext()
                .redirect(CDI.current().select(Page.class).get().here());
        context.responseComplete();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
