package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four hundred replies and error texts of mail systems, each with the reasons that are right for it
 * ({@code mail/replies.txt}).
 */
class RepliesTest {

    static Stream<String> replies() throws IOException {
        try (InputStream in = RepliesTest.class.getResourceAsStream("/mail/replies.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("replies")
    void judgeShouldFindTheReasonWhenAServerSays(String line) {
        String[] parts = line.split(" \\| ", 2);
        FailureVerdict verdict =
                FailureRule.judge(ServerReply.parse(parts[1].replaceAll("\\bR\\b", "jan@example.org")));
        assertTrue(
                List.of(parts[0].split(",")).contains(verdict.reason().name()),
                verdict.rule() + " says " + verdict.reason());
    }
}
