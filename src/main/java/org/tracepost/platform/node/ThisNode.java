package org.tracepost.platform.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.platform.GuardedRun;

/** This server's own place among the nodes: it says every few seconds that it lives, and ends those that do not. */
@Singleton(name = "ThisNode")
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class ThisNode {

    private static final Logger LOG = Logger.getLogger(ThisNode.class.getName());
    private final GuardedRun guarded = new GuardedRun("The sign of life of this node");
    private volatile String id;
    private volatile int living = 1;

    private volatile boolean ended;

    @Inject
    private Nodes nodes;

    @Inject
    private Pulse pulse;

    @PostConstruct
    void register() {
        pulse.beat(() -> id = nodes.register(hostName()));
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void beat() {
        guarded.run(() -> {
            if (!ended) {
                pulse.beat(this::sayAlive);
            }
        });
    }

    private void sayAlive() {
        if (!nodes.keepAlive(id)) {
            LOG.warning("This node was silent for too long and was ended by another; it goes on as a new one.");
            register();
        }
        int ended = nodes.endSilent();
        if (ended > 0) {
            LOG.log(Level.WARNING, "{0} silent node(s) ended; their work is taken over.", ended);
        }
        List<Nodes.Node> all = nodes.living();
        living = Math.max(1, all.size());
    }

    /** The id under which this node writes now; it changes after the node was ended by another. */
    public String id() {
        return id;
    }

    /** How many nodes live, this one included, as of a few seconds ago. */
    public int living() {
        return living;
    }

    /**
     * Signs off: what this node held is anybody's at once, and the next start is none after a crash. Called while the
     * application is still whole ({@link SigningOff}); when a bean like this one is destroyed, no server lets it call
     * another any more.
     */
    public void end() {
        ended = true;
        pulse.stop();
        try {
            nodes.end(id);
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "This node could not sign off; the others will notice: {0}", e.getMessage());
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }
}
