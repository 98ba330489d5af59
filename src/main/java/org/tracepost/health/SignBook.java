package org.tracepost.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.tracepost.delivery.RelayState;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/** Where the nodes tell each other how they get on with the relay. */
@Stateless
@PermitAll
public class SignBook {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private HealthRepository tables;

    @Inject
    private ThisNode node;

    @Inject
    private RelayState relay;

    @Inject
    private Clock clock;

    /** Writes down what this node knows. */
    public void sign() {
        HealthSign sign = tables.find(node.id()).orElseGet(() -> new HealthSign(node.id()));
        sign.tell(clock.instant(), ownSign());
        tables.keep(sign);
        tables.forgetSignsBefore(clock.instant().minus(KEPT));
    }

    /** This node as it is now, the other living ones as they last said. */
    public Signs read(List<Nodes.Node> living) {
        List<String> others = living.stream()
                .map(Nodes.Node::id)
                .filter(id -> !id.equals(node.id()))
                .toList();
        return new Signs(Stream.concat(
                        Stream.of(ownSign()), tables.signs(others).stream().map(HealthSign::told))
                .toList());
    }

    private Signs.Sign ownSign() {
        return new Signs.Sign(relay.lastAccepted(), relay.trouble());
    }
}
