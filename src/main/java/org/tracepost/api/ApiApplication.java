package org.tracepost.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.tracepost.attention.rest.ProblemsResource;
import org.tracepost.audience.rest.AudienceResource;
import org.tracepost.bounce.rest.ReportsResource;
import org.tracepost.document.rest.AnswersResource;
import org.tracepost.document.rest.CommentsResource;
import org.tracepost.document.rest.DocumentsResource;
import org.tracepost.document.rest.FailedChargesResource;
import org.tracepost.document.rest.PaymentsResource;
import org.tracepost.health.rest.HealthResource;
import org.tracepost.intake.rest.ImportsResource;
import org.tracepost.message.rest.FiguresResource;
import org.tracepost.message.rest.MessagesResource;
import org.tracepost.message.rest.RecipientsResource;
import org.tracepost.platform.rest.BodyLimit;
import org.tracepost.platform.rest.KeyRequired;
import org.tracepost.platform.rest.OwnPath;
import org.tracepost.platform.rest.ProblemMapper;
import org.tracepost.reminder.rest.RemindersResource;
import org.tracepost.report.rest.EmailReportsResource;
import org.tracepost.suppression.rest.SuppressionsResource;
import org.tracepost.template.rest.TemplatesResource;

/** Version 1 of the interface. A change that would break a caller is a new version. */
@ApplicationPath("api/v1")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                KeyRequired.class,
                BodyLimit.class,
                ProblemMapper.class,
                OpenApiResource.class,
                ImportsResource.class,
                DocumentsResource.class,
                PaymentsResource.class,
                FailedChargesResource.class,
                AnswersResource.class,
                CommentsResource.class,
                MessagesResource.class,
                AudienceResource.class,
                RecipientsResource.class,
                FiguresResource.class,
                ProblemsResource.class,
                HealthResource.class,
                RemindersResource.class,
                ReportsResource.class,
                EmailReportsResource.class,
                SuppressionsResource.class,
                TemplatesResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return OwnPath.KEPT;
    }
}
