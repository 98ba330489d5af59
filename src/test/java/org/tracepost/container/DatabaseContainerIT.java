package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DatabaseContainerIT {

    @Inject
    private Database database;

    @Test
    void productShouldBeTheOneThatTheRunAskedFor() {
        String wanted = System.getProperty("tracepost.test.db").equals("h2") ? "H2" : "PostgreSQL";
        assertEquals(wanted, database.product());
    }

    @Test
    void migrationsShouldAllHaveSucceeded() {
        assertTrue(database.number("select count(*) from \"flyway_schema_history\"") >= 3);
        assertEquals(0, database.number("select count(*) from \"flyway_schema_history\" where not \"success\""));
    }

    /** A column that a migration forgot, or called otherwise, makes the query fail. */
    @Test
    void everyEntityShouldBeReadable() {
        List<String> entities = database.entities();
        assertTrue(entities.size() >= 10, () -> "only " + entities);
        for (String entity : entities) {
            assertNotNull(database.read("select e from " + entity + " e"), entity);
        }
    }
}
