package org.tracepost.container;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks into the database past the services. */
@Stateless
public class Database {

    @PersistenceContext
    private EntityManager em;

    public List<String> entities() {
        return em.getMetamodel().getEntities().stream()
                .map(e -> e.getName())
                .sorted()
                .toList();
    }

    public List<?> read(String jpql) {
        return em.createQuery(jpql).setMaxResults(50).getResultList();
    }

    public long number(String sql, Object... parameters) {
        return ((Number) query(sql, parameters).getSingleResult()).longValue();
    }

    public String text(String sql, Object... parameters) {
        return (String) query(sql, parameters).getSingleResult();
    }

    public int change(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    public String product() {
        try {
            return em.unwrap(Connection.class).getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
