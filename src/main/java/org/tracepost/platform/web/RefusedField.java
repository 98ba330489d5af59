package org.tracepost.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.tracepost.platform.Refusal;

/**
 * Puts a service's refusal beside the field that it is about. The field stays valid, because an invalid one without a
 * submitted value is shown empty. A field names the keys in its attribute {@code refusals}, separated by spaces; a
 * field of a repeated row has its row's number in the attribute {@code refused}, to be compared with the refusal's
 * first argument if that is a number.
 */
final class RefusedField {

    private RefusedField() {}

    /** Whether the form that was sent has such a field. */
    static boolean say(FacesContext context, Refusal refusal, String words) {
        VisitContext visit = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        return context.getViewRoot().visitTree(visit, (inner, component) -> {
            if (component instanceof UIForm form && !SentForm.is(form)) {
                return VisitResult.REJECT;
            }
            if (!isAbout(component, refusal)) {
                return VisitResult.ACCEPT;
            }
            context.addMessage(
                    component.getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
            return VisitResult.COMPLETE;
        });
    }

    private static boolean isAbout(UIComponent component, Refusal refusal) {
        Map<String, Object> attributes = component.getAttributes();
        return component instanceof EditableValueHolder
                && attributes.get("refusals") instanceof String keys
                && Arrays.asList(keys.split(" ")).contains(refusal.key())
                && isRow(attributes.get("refused"), refusal.arguments());
    }

    private static boolean isRow(Object row, Object[] arguments) {
        return row == null || arguments.length == 0 || !(arguments[0] instanceof Integer number) || number.equals(row);
    }
}
