package org.tracepost.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tracepost.platform.NotFound;

/** Keeps files in the database, so that one back-up and one transaction hold all there is. */
@ApplicationScoped
public class StoredFileRepository {

    @PersistenceContext
    private EntityManager em;

    public StoredFile add(StoredFile file) {
        em.persist(file);
        return file;
    }

    public StoredFile get(long id) {
        StoredFile file = em.find(StoredFile.class, id);
        if (file == null) {
            throw new NotFound("file", id);
        }
        return file;
    }
}
