package org.tracepost.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.message.Status;
import org.tracepost.platform.Refusal;

class WebhookDraftTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://erp.example/hooks", "http://10.0.0.8:8080/in?tenant=4", " https://erp.example/ "})
    void checkedShouldTakeAddressesOfTheWeb(String url) {
        assertEquals(
                url.strip(),
                WebhookDraft.checked("ERP", url, Set.of(Status.BOUNCED)).url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "erp.example",
                "ftp://erp.example/",
                "file:///etc/passwd",
                "https://user:word@erp.example/",
                "https://erp.example/#a",
                "https:///nowhere",
                "https://a b/"
            })
    void checkedShouldRefuseWhatIsNoAddressToSendTo(String url) {
        assertEquals(
                "refusal.webhook_url",
                assertThrows(Refusal.class, () -> WebhookDraft.checked("ERP", url, Set.of(Status.BOUNCED)))
                        .key());
    }

    @Test
    void checkedShouldWantANameAndAStatusThatIsOffered() {
        assertEquals(
                "refusal.webhook_name",
                assertThrows(Refusal.class, () -> WebhookDraft.checked(" ", "https://a.example", Set.of(Status.SENT)))
                        .key());
        assertEquals(
                "refusal.webhook_name",
                assertThrows(
                                Refusal.class,
                                () -> WebhookDraft.checked("n".repeat(101), "https://a.example", Set.of(Status.SENT)))
                        .key());
        assertEquals(
                "refusal.webhook_statuses",
                assertThrows(Refusal.class, () -> WebhookDraft.checked("ERP", "https://a.example", Set.of()))
                        .key());
        assertEquals(
                "refusal.webhook_statuses",
                assertThrows(
                                Refusal.class,
                                () -> WebhookDraft.checked("ERP", "https://a.example", EnumSet.allOf(Status.class)))
                        .key());
        assertFalse(WebhookDraft.offered().contains(Status.QUEUED));
    }
}
