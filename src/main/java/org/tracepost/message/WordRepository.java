package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.jpa.ListQuery;

/**
 * What a part of a word stands for among all e-mails. It is looked up in the small tables first, because a million
 * recipients can be read by the ids found there, and no index may know their own words: each change of a status would
 * be written into it.
 */
@ApplicationScoped
class WordRepository {

    /**
     * So many ids of a kind are quicker asked for than all e-mails read; of a commoner word the newest 25 e-mails are
     * found at once by reading.
     */
    private static final int RARE = 500;

    private static final List<Long> NOTHING = List.of(-1L);

    @PersistenceContext
    private EntityManager em;

    /**
     * Where e-mails with a word are found; never empty lists.
     *
     * @param customers whose own names have it
     * @param around whose contacts have it in their names or addresses
     */
    record Places(List<Long> customers, List<Long> around, List<Long> documents, List<Long> messages) {}

    /** @return empty when the word is too common to be looked up */
    Optional<Places> find(String word) {
        String text = ListQuery.contains(word);
        List<Long> customers = ids("select c.id from Customer c where lower(c.name) like :text escape '!'", text);
        List<Long> around = ids(
                "select distinct k.customer.id from Contact k where lower(k.name) like :text escape '!' or lower(k.email) like :text escape '!'",
                text);
        List<Long> documents = ids("select d.id from Document d where lower(d.number) like :text escape '!'", text);
        List<Long> messages = ids("select m.id from Message m where lower(m.shownSubject) like :text escape '!'", text);
        boolean common =
                List.of(customers, around, documents, messages).stream().anyMatch(found -> found.size() > RARE);
        return common
                ? Optional.empty()
                : Optional.of(new Places(some(customers), some(around), some(documents), some(messages)));
    }

    private List<Long> ids(String query, String text) {
        return em.createQuery(query, Long.class)
                .setParameter("text", text)
                .setMaxResults(RARE + 1)
                .getResultList();
    }

    private static List<Long> some(List<Long> ids) {
        return ids.isEmpty() ? NOTHING : ids;
    }
}
