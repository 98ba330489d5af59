package org.tracepost.audience.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tracepost.audience.AudienceFilter;
import org.tracepost.audience.Audiences;
import org.tracepost.audience.Match;
import org.tracepost.audience.Member;
import org.tracepost.customer.Interest;
import org.tracepost.platform.Slice;
import org.tracepost.platform.rest.BadRequest;
import org.tracepost.platform.rest.PageJson;
import org.tracepost.platform.rest.Paging;

/** Whom a message with such an audience would go to now, before it is written. */
@Path("audience")
@Produces(MediaType.APPLICATION_JSON)
public class AudienceResource {

    @Inject
    private Audiences audiences;

    @GET
    public PageJson<MemberJson> list(
            @QueryParam("text") String text,
            @QueryParam("language") String language,
            @QueryParam("tag") String tag,
            @QueryParam("lead") Boolean lead,
            @QueryParam("interest") String interest,
            @QueryParam("overdue") boolean overdue,
            @BeanParam Paging paging) {
        Slice slice = paging.slice();
        AudienceFilter filter = new AudienceFilter(
                text,
                language == null || language.isBlank() ? null : Locale.forLanguageTag(language),
                tag,
                lead,
                interest(interest),
                overdue);
        List<Long> ids = audiences.find(filter).stream().map(Match::contactId).toList();
        List<Long> some =
                ids.subList(Math.min(slice.offset(), ids.size()), Math.min(slice.offset() + slice.limit(), ids.size()));
        return new PageJson<>(
                audiences.members(some).stream().map(MemberJson::of).toList(),
                ids.size(),
                slice.offset(),
                slice.limit());
    }

    private static Interest interest(String text) {
        return text == null || text.isBlank()
                ? null
                : Arrays.stream(Interest.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest(
                                "interest: '" + text + "' should be one of " + Arrays.toString(Interest.values())));
    }

    /** A contact who fits. */
    public record MemberJson(
            Long contactId,
            Long customerId,
            String customerName,
            String customerNumber,
            String name,
            String address,
            String language) {

        static MemberJson of(Member m) {
            return new MemberJson(
                    m.contactId(),
                    m.customerId(),
                    m.customerName(),
                    m.customerNumber(),
                    m.name(),
                    m.address().toString(),
                    m.language() == null ? null : m.language().toLanguageTag());
        }
    }
}
