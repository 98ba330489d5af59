package org.tracepost.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.tracepost.platform.Refusal;
import org.tracepost.security.Role;

/** Begins with the sample when whoever started the server wishes it: nobody is signed in then. */
@Stateless
@PermitAll
@RunAs(Role.ADMINISTRATOR_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleAtStart {

    private static final Logger LOG = Logger.getLogger(SampleAtStart.class.getName());

    @Inject
    private SampleData sample;

    /** Nothing happens when there is anything in this installation. */
    public void begin() {
        try {
            sample.start();
            LOG.info("Sample data is being written");
        } catch (Refusal notEmpty) {
            LOG.info("No sample data: this installation is not empty");
        }
    }
}
