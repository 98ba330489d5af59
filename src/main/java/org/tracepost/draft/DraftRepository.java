package org.tracepost.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DraftRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<Draft> find(String key) {
        return em.createQuery("select d from Draft d where d.key = :key", Draft.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /**
     * Whoever changes it waits for the others: two windows that keep the same draft at once never both believe they
     * were first.
     */
    Optional<Draft> findLocked(String key) {
        return find(key).map(found -> {
            em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }

    void add(Draft draft) {
        em.persist(draft);
        em.flush();
    }

    /** Those that are not done, the newest first. */
    List<DraftRow> open(Long userId, int most) {
        return em.createQuery(
                        "select new org.tracepost.draft.DraftRow(d.key, d.address, d.label, d.title, d.changedAt) from Draft d"
                                + " where d.userId = :user and d.done = false order by d.changedAt desc, d.id desc",
                        DraftRow.class)
                .setParameter("user", userId)
                .setMaxResults(most)
                .getResultList();
    }

    long count(Long userId) {
        return em.createQuery("select count(d) from Draft d where d.userId = :user and d.done = false", Long.class)
                .setParameter("user", userId)
                .getSingleResult();
    }

    int deleteOlder(boolean done, Instant limit) {
        return em.createQuery("delete from Draft d where d.done = :done and d.changedAt < :limit")
                .setParameter("done", done)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    void addFile(DraftFile file) {
        em.persist(file);
    }

    List<DraftFileRow> files(Long userId, String key, DraftFilePurpose purpose) {
        return em.createQuery(
                        "select new org.tracepost.draft.DraftFileRow(f.id, f.name, f.mediaType, f.size) from DraftFile f, Draft d"
                                + " where d.id = f.draftId and d.key = :key and d.userId = :user and f.purpose = :purpose order by f.id",
                        DraftFileRow.class)
                .setParameter("key", key)
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    List<DraftFile> wholeFiles(Long draftId) {
        return em.createQuery("select f from DraftFile f where f.draftId = :draft order by f.id", DraftFile.class)
                .setParameter("draft", draftId)
                .getResultList();
    }

    Optional<DraftFile> file(Long userId, String key, long id) {
        return em.createQuery(
                        "select f from DraftFile f, Draft d where d.id = f.draftId and f.id = :id and d.key = :key and d.userId = :user",
                        DraftFile.class)
                .setParameter("id", id)
                .setParameter("key", key)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    /** In bytes, of all files of one's drafts. */
    long sizeOfFiles(Long userId) {
        return em.createQuery(
                        "select coalesce(sum(f.size), 0) from DraftFile f, Draft d where d.id = f.draftId and d.userId = :user",
                        Number.class)
                .setParameter("user", userId)
                .getSingleResult()
                .longValue();
    }

    void remove(DraftFile file) {
        em.remove(file);
    }

    void removeFiles(Long draftId) {
        em.createQuery("delete from DraftFile f where f.draftId = :draft")
                .setParameter("draft", draftId)
                .executeUpdate();
    }
}
