package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tracepost.security.CurrentUser;

/** Reads who there is, which is few; who has sent would be a look at every message. */
@ApplicationScoped
class SenderRepository {

    @PersistenceContext
    private EntityManager em;

    @SuppressWarnings("unchecked")
    List<String> all() {
        return em.createNativeQuery("select login from app_user union select concat('api:', name) from api_key union select '" + CurrentUser.SYSTEM + "' order by 1")
                .getResultList();
    }
}
