package org.tracepost.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a page asks for several times while it is written is looked up once. Before that it is looked up anew each time,
 * because an action may change it.
 */
public final class OncePerPage {

    private OncePerPage() {}

    /** @param key a value that nobody else uses: it begins with the class that asks */
    @SuppressWarnings("unchecked")
    public static <T> T get(Object key, Supplier<T> look) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return look.get();
        }
        Map<Object, Object> known = faces.getAttributes();
        if (!known.containsKey(key)) {
            known.put(key, look.get());
        }
        return (T) known.get(key);
    }
}
