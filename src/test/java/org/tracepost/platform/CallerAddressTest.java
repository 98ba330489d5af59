package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9||203.0.113.9",
                "203.0.113.9|198.51.100.1|203.0.113.9",
                "10.0.0.1||10.0.0.1",
                "10.0.0.1|203.0.113.9|203.0.113.9",
                "10.0.0.1|1.2.3.4, 203.0.113.9|203.0.113.9",
                "10.0.0.1|203.0.113.9, 10.0.0.2|203.0.113.9",
                "10.0.0.1|2001:db8::7|2001:db8::7",
                "10.0.0.1|<script>|10.0.0.1",
                "10.0.0.1|10.0.0.2|10.0.0.1"
            })
    void behindShouldBelieveOurOwnProxiesAndNobodyElse(String peer, String forwarded, String caller) {
        assertEquals(caller, CallerAddress.behind(PROXIES, peer, forwarded));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.17",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:DB8:1:2::1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "[2001:db8:1:2::9], 2001:db8:1:2::/64",
        "::ffff:192.0.2.17, 192.0.2.17",
        "1:2:3:4:5:6:7:8:9, 1:2:3:4:5:6:7:8:9",
        "unknown, unknown"
    })
    void networkShouldBeTheAddressOrTheSubscribersPartOfIt(String address, String network) {
        assertEquals(network, CallerAddress.network(address));
    }
}
