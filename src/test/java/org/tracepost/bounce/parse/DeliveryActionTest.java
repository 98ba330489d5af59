package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

class DeliveryActionTest {

    @ParameterizedTest(name = "{0}, {1}, {2}, retry {3} -> {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "failed      | 5.1.1 | 550 5.1.1 no | false | FAILED",
                "Failed      | 4.4.7 | -            | false | FAILED",
                "delayed     | 4.4.1 | -            | true  | DELAYED",
                "delayed     | 5.1.1 | -            | true  | DELAYED",
                "expired     | -     | -            | false | FAILED",
                "deliverable | 2.1.5 | 250 Ok       | false | DELIVERED",
                "relayed (to a gateway) | 2.0.0 | - | false | RELAYED",
                "expanded    | -     | -            | false | EXPANDED",
                "delivered   | 5.2.2 | 552 full     | false | DELIVERED",
                "delivered   | 5.4.0 | -            | false | DELIVERED",
                "delivered   | 4.2.2 | -            | true  | DELIVERED",
                "delivered   | 4.2.2 | -            | false | DELIVERED",
                "relayed     | 5.0.0 | -            | false | RELAYED",
                "expanded    | 4.4.7 | 450 no       | true  | EXPANDED",
                "delivered   | 5.0.0 | 250 2.0.0 Ok | false | DELIVERED",
                "failed      | 2.0.0 | -            | false | FAILED",
                "failed      | 2.0.0 | 250 2.0.0 Ok | false | DELIVERED",
                "failed      | 2.0.0 | 550 no       | false | FAILED",
                "-           | 2.1.5 | -            | false | DELIVERED",
                "-           | 5.1.1 | -            | false | FAILED",
                "-           | 4.4.1 | -            | true  | DELAYED",
                "-           | 4.4.1 | -            | false | FAILED",
                "nonsense    | -     | 550 no       | false | FAILED",
                "nonsense    | -     | -            | false | -"
            })
    void resolveShouldFollowItsRuleWhenFieldsAre(
            String action, String status, String reply, boolean willRetry, DeliveryAction expected) {
        assertEquals(
                expected,
                DeliveryAction.resolve(
                                action == null ? "" : action,
                                StatusCode.parse(status),
                                ServerReply.parse(reply),
                                willRetry)
                        .orElse(null));
    }
}
