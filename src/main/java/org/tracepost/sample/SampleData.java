package org.tracepost.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tracepost.security.Role;

/** Fills an empty installation with two years of an invented company. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleData {

    @Inject
    private SampleEntrance entrance;

    @Inject
    private SampleMaker maker;

    @Inject
    private SampleRepository sample;

    /** How far it is; empty: there is none in this installation. Open to all: every page says so. */
    @PermitAll
    public Optional<SampleRun> find() {
        return sample.find();
    }

    /** Begins; it takes a minute and goes on by itself. @throws Refusal when the installation is not empty */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void start() {
        entrance.open();
        maker.make();
    }
}
