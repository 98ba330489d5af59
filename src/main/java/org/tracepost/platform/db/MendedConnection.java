package org.tracepost.platform.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A connection that outlives a restart of the database: when a piece of work begins it is looked at, and a dead one is
 * replaced by a new one, unseen by whoever pools it. Servers differ in whether their pools can be told to look, and for
 * a data source that a WAR brings WildFly's cannot.
 *
 * <p>Never in the middle of a piece of work: what was done on a connection that died is lost, and whoever did it must
 * learn that.
 */
final class MendedConnection implements InvocationHandler {

    private static final Logger LOG = Logger.getLogger(MendedConnection.class.getName());
    /** One that worked so short a time ago, without a fault, is not asked: that costs a journey to the database. */
    private static final long FRESH = Duration.ofMillis(500).toNanos();

    private static final int SECONDS = 5;
    private static final Set<String> STATE = Set.of(
            "setAutoCommit", "setTransactionIsolation", "setReadOnly", "setHoldability", "setCatalog", "setSchema");

    private final Source source;
    private final Map<Method, Object[]> state = new LinkedHashMap<>();
    private Connection real;
    private boolean autoCommit = true;
    private boolean working;
    private boolean suspect;
    private boolean closed;
    private long usedAt = System.nanoTime();

    /** Opens real connections. */
    interface Source {
        Connection open() throws SQLException;
    }

    private MendedConnection(Source source, Connection real) {
        this.source = source;
        this.real = real;
    }

    static Connection open(Source source) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                MendedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MendedConnection(source, source.open()));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (STATE.contains(name)) {
            return setState(method, arguments);
        }
        switch (name) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return "mended " + real;
            case "isClosed":
                return closed;
            case "getAutoCommit":
                return autoCommit;
            case "close", "abort":
                closed = true;
                return tell(method, arguments);
            case "commit":
                return end(method, arguments);
            case "rollback":
                suspect = true;
                return arguments == null ? rollBack(method) : tell(method, arguments);
            default:
                begin(name);
                return tell(method, arguments);
        }
    }

    private void begin(String name) throws Throwable {
        if (!closed && !working && isDead()) {
            mend();
        }
        working |=
                !autoCommit && (name.startsWith("prepare") || name.startsWith("create") || name.equals("setSavepoint"));
    }

    private Object end(Method method, Object[] arguments) throws Throwable {
        try {
            return tell(method, arguments);
        } finally {
            working = false;
        }
    }

    /** What a dead connection had begun the database has rolled back by itself. */
    private Object rollBack(Method method) throws Throwable {
        if (!closed && real.isClosed()) {
            working = false;
            return null;
        }
        return end(method, null);
    }

    /** An idle connection that is dead only remembers what it is told, for its successor. */
    private Object setState(Method method, Object[] arguments) throws Throwable {
        if (working || closed || !real.isClosed()) {
            tell(method, arguments);
        }
        if (method.getName().equals("setAutoCommit")) {
            autoCommit = (Boolean) arguments[0];
            working &= !autoCommit;
        }
        state.put(method, arguments);
        return null;
    }

    private Object tell(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            suspect = true;
            throw e.getCause();
        } finally {
            usedAt = System.nanoTime();
        }
    }

    private boolean isDead() throws SQLException {
        if (real.isClosed()) {
            return true;
        }
        if (suspect || System.nanoTime() - usedAt > FRESH) {
            suspect = !real.isValid(SECONDS);
        }
        return suspect;
    }

    private void mend() throws Throwable {
        Connection dead = real;
        real = source.open();
        suspect = false;
        try {
            for (Map.Entry<Method, Object[]> said : state.entrySet()) {
                tell(said.getKey(), said.getValue());
            }
        } finally {
            drop(dead);
        }
        LOG.log(Level.FINE, "A connection to the database had died and was replaced.");
    }

    private static void drop(Connection dead) {
        try {
            dead.close();
        } catch (SQLException alreadyGone) {
            LOG.log(Level.FINEST, "closing a dead connection", alreadyGone);
        }
    }
}
