package org.tracepost.suppression.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.web.OncePerPage;
import org.tracepost.suppression.AddressCheck;
import org.tracepost.suppression.AddressHealth;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/** Who of those a page is about gets no e-mail, and how healthy addresses are. */
@Named("blocked")
@RequestScoped
public class BlockedBean {

    @Inject
    private Suppressions suppressions;

    @Inject
    private AddressCheck check;

    /** @param name as the page calls them */
    public record Blocked(String name, SuppressionRow entry) {}

    /** Those of them who are blocked now. @param names by address */
    public List<Blocked> among(Map<String, String> names) {
        return OncePerPage.get(List.of(Blocked.class, names), () -> find(names));
    }

    private List<Blocked> find(Map<String, String> names) {
        Map<EmailAddress, String> parsed = new LinkedHashMap<>();
        names.forEach((address, name) -> EmailAddress.parse(address).ifPresent(a -> parsed.put(a, name)));
        Map<EmailAddress, SuppressionRow> found = suppressions.findAll(parsed.keySet());
        return parsed.entrySet().stream()
                .filter(e -> found.containsKey(e.getKey()))
                .map(e -> new Blocked(e.getValue(), found.get(e.getKey())))
                .toList();
    }

    /**
     * Since when an address out of a list that is looked up as a whole gets no messages to many; null when it gets
     * them.
     */
    public SuppressionRow unsubscribed(String address, List<String> all) {
        return OncePerPage.get(List.of(SuppressionRow.class, all), () -> wishes(all))
                .get(address);
    }

    private Map<String, SuppressionRow> wishes(List<String> all) {
        Map<EmailAddress, SuppressionRow> found = suppressions.unsubscribed(
                all.stream().map(EmailAddress::parse).flatMap(Optional::stream).toList());
        Map<String, SuppressionRow> byText = new HashMap<>();
        all.forEach(text -> EmailAddress.parse(text).map(found::get).ifPresent(row -> byText.put(text, row)));
        return byText;
    }

    /** The health of an address out of a list that is looked up as a whole; null when it is none. */
    public AddressHealth health(String address, List<String> all) {
        return OncePerPage.get(List.of(AddressHealth.class, all), () -> check(all))
                .get(address);
    }

    private Map<String, AddressHealth> check(List<String> all) {
        Map<String, EmailAddress> parsed = new LinkedHashMap<>();
        all.forEach(text -> EmailAddress.parse(text).ifPresent(a -> parsed.put(text, a)));
        Map<EmailAddress, AddressHealth> health = check.of(parsed.values());
        Map<String, AddressHealth> byText = new HashMap<>();
        parsed.forEach(
                (text, address) -> Optional.ofNullable(health.get(address)).ifPresent(h -> byText.put(text, h)));
        return byText;
    }
}
