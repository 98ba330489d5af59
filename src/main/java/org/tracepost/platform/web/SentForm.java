package org.tracepost.platform.web;

import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;

/**
 * The form that this request came from. Not {@link UIForm#isSubmitted}: a button that processes but a part of its form
 * leaves that unset.
 */
final class SentForm {

    private SentForm() {}

    static boolean is(UIForm form) {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.isPostback()
                && context.getExternalContext().getRequestParameterMap().containsKey(form.getClientId(context));
    }
}
