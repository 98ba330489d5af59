package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.Slice;

/** What customers and clerks said about documents. */
@ApplicationScoped
class DialogueRepository {

    private static final String NEWS =
            "select new org.tracepost.document.NewsRow(n.id, n.what, n.at, n.who, n.words, d.id, d.kind, d.number, d.state, c.id, c.name, "
                    + "n.seenAt, n.seenBy) from DocumentNews n join Document d on d.id = n.documentId join d.customer c ";

    @PersistenceContext
    private EntityManager em;

    void add(DocumentAnswer answer) {
        em.persist(answer);
    }

    void add(DocumentComment comment) {
        em.persist(comment);
        em.flush();
    }

    void add(DocumentNews news) {
        em.persist(news);
    }

    /** Newest first. */
    List<DocumentAnswer> answers(long documentId) {
        return em.createQuery(
                        "select a from DocumentAnswer a join fetch a.pdf where a.documentId = :id order by a.id desc",
                        DocumentAnswer.class)
                .setParameter("id", documentId)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    Optional<DocumentAnswer> findAnswer(long id) {
        return Optional.ofNullable(em.find(DocumentAnswer.class, id));
    }

    /** Oldest first; of very many the newest. */
    List<DocumentComment> comments(long documentId, Collection<CommentAudience> audiences) {
        List<DocumentComment> newest = em.createQuery(
                        "select c from DocumentComment c where c.documentId = :id and c.audience in :audiences order by c.id desc",
                        DocumentComment.class)
                .setParameter("id", documentId)
                .setParameter("audiences", audiences)
                .setMaxResults(Slice.MAX)
                .getResultList();
        return newest.stream()
                .sorted((a, b) -> Long.compare(a.getId(), b.getId()))
                .toList();
    }

    Optional<DocumentComment> findComment(long id) {
        return Optional.ofNullable(em.find(DocumentComment.class, id));
    }

    long commentsBy(long documentId, long recipientId) {
        return em.createQuery(
                        "select count(c) from DocumentComment c where c.documentId = :id and c.recipientId = :recipient",
                        Long.class)
                .setParameter("id", documentId)
                .setParameter("recipient", recipientId)
                .getSingleResult();
    }

    /** Newest first. */
    List<NewsRow> unseen(int limit) {
        return em.createQuery(NEWS + "where n.seenAt is null order by n.id desc", NewsRow.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<NewsRow> newsOf(long documentId) {
        return em.createQuery(NEWS + "where n.documentId = :id order by n.id desc", NewsRow.class)
                .setParameter("id", documentId)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    long countUnseen() {
        return em.createQuery("select count(n) from DocumentNews n where n.seenAt is null", Long.class)
                .getSingleResult();
    }

    Optional<DocumentNews> findNews(long id) {
        return Optional.ofNullable(em.find(DocumentNews.class, id));
    }

    int seeAll(long upTo, String login, Instant at) {
        return em.createQuery(
                        "update DocumentNews n set n.seenAt = :at, n.seenBy = :login where n.seenAt is null and n.id <= :last")
                .setParameter("at", at)
                .setParameter("login", login)
                .setParameter("last", upTo)
                .executeUpdate();
    }
}
