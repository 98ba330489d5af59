package org.tracepost.message.web;

import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import org.tracepost.message.Status;

/** For menus of several statuses, whose list does not tell Faces what it holds. */
@FacesConverter("statusConverter")
public class StatusConverter extends EnumConverter {

    public StatusConverter() {
        super(Status.class);
    }
}
