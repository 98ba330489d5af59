package org.tracepost.tracking.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.tracepost.platform.rest.OwnPath;

/** The public side: what is in e-mails leads here. Nobody signs in. */
@ApplicationPath("t")
public class TrackingApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                PixelResource.class,
                LinkResource.class,
                CopyResource.class,
                AnswerResource.class,
                CommentResource.class,
                LogoResource.class,
                UnsubscribeResource.class,
                FormLimit.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return OwnPath.KEPT;
    }
}
