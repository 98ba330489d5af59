package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.Token;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.ListQuery;
import org.tracepost.template.TemplatePurpose;

@ApplicationScoped
class MessageRepository {

    private static final int NEWEST_PER_DOCUMENT = 5;
    private static final int TOKENS_AT_ONCE = 1000;
    private static final String OWN_WORDS =
            "lower(r.name) like :text escape '!' or lower(r.address) like :text escape '!' or lower(r.customerName) like :text escape '!'";
    private static final String OR_SUBJECT =
            " or r.messageId in (select x.id from Message x where lower(x.shownSubject) like :text escape '!')";
    private static final String FOUND =
            "r.customerId in :customers or r.documentId in :documents or r.messageId in :messages or r.customerId in :around and ("
                    + OWN_WORDS + ") or r.customerId is null and (" + OWN_WORDS + ")";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WordRepository words;

    void add(Message message) {
        em.persist(message);
    }

    void add(RecipientEvent event) {
        em.persist(event);
    }

    void flush() {
        em.flush();
    }

    Optional<Message> find(long id) {
        return Optional.ofNullable(em.find(Message.class, id));
    }

    Optional<Message> findByKey(String createdBy, String key) {
        return em.createQuery(
                        "select m from Message m where m.createdBy = :by and m.idempotencyKey = :key", Message.class)
                .setParameter("by", createdBy)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    void schedule(long id, Instant time) {
        em.createQuery("update Message m set m.scheduledAt = :time where m.id = :id")
                .setParameter("time", time)
                .setParameter("id", id)
                .executeUpdate();
    }

    void pause(long id, boolean paused) {
        em.createQuery("update Message m set m.paused = :paused where m.id = :id")
                .setParameter("paused", paused)
                .setParameter("id", id)
                .executeUpdate();
    }

    void linkRepeat(long id, long repeatsId, String key) {
        em.createQuery("update Recipient r set r.repeatsId = :old, r.repeatKey = :key where r.id = :id")
                .setParameter("old", repeatsId)
                .setParameter("key", key)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** True when somebody is to get it once more and has not yet: at once, or at a time that was planned. */
    boolean hasWaitingRepeat(long messageId) {
        return !em.createQuery(
                        "select r.id from Recipient r where r.message.id = :id and r.status = org.tracepost.message.Status.QUEUED and r.repeatsId is not null",
                        Long.class)
                .setParameter("id", messageId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whom a message has not reached and who was not sent it again since, with what their fields hold. */
    List<Recipient> notReached(long messageId) {
        return em.createQuery(
                        "select r from Recipient r join fetch r.message where r.message.id = :id and r.status in :statuses and not exists "
                                + "(select x.id from Recipient x where x.repeatsId = r.id and x.status <> org.tracepost.message.Status.CANCELLED) order by r.id",
                        Recipient.class)
                .setParameter("id", messageId)
                .setParameter("statuses", NotReached.STATUSES)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.own")
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }

    /** Locked until the transaction ends. */
    Optional<Message> lock(long id) {
        return Optional.ofNullable(em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    int countRepeats(long messageId, String key) {
        return em.createQuery(
                        "select count(r) from Recipient r where r.message.id = :id and r.repeatKey = :key", Long.class)
                .setParameter("id", messageId)
                .setParameter("key", key)
                .getSingleResult()
                .intValue();
    }

    Optional<Long> findRepeat(long recipientId, String key) {
        return em.createQuery("select r.id from Recipient r where r.repeatsId = :id and r.repeatKey = :key", Long.class)
                .setParameter("id", recipientId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    List<RecipientRow> relatives(long recipientId) {
        return em.createQuery(
                        RecipientRow.SELECT + " from Recipient r join r.message m where r.repeatsId = :id "
                                + "or r.id = (select x.repeatsId from Recipient x where x.id = :id) order by r.id",
                        RecipientRow.class)
                .setParameter("id", recipientId)
                .getResultList();
    }

    Optional<Recipient> findRecipient(long id) {
        return em.createQuery("select r from Recipient r join fetch r.message where r.id = :id", Recipient.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** With all that their messages hold, in one query for each kind of it. */
    List<Recipient> recipientsWithContent(Collection<Long> ids) {
        List<Recipient> recipients = em.createQuery(
                        "select r from Recipient r join fetch r.message where r.id in :ids", Recipient.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.message.values")
                .setHint("eclipselink.batch", "r.message.links")
                .setHint("eclipselink.batch", "r.message.attachments")
                .setHint("eclipselink.batch", "r.own")
                .getResultList();
        recipients.forEach(Recipient::getOwn);
        recipients.stream().map(Recipient::getMessage).distinct().forEach(MessageRepository::loadContent);
        return recipients;
    }

    static void loadContent(Message message) {
        message.getAttachments().size();
        message.getLinks().size();
        message.getValues().size();
    }

    Optional<RecipientRow> findRow(long id) {
        return em.createQuery(
                        RecipientRow.SELECT + " from Recipient r join r.message m where r.id = :id", RecipientRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<RecipientRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                RecipientRow.SELECT + " from Recipient r join r.message m where r.id in :ids",
                                RecipientRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Locked until the transaction ends, so that two facts about one recipient are recorded one after the other. */
    Optional<Recipient> lockRecipient(long id) {
        return Optional.ofNullable(em.find(Recipient.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Map<Token, Addressed> addressedBy(Collection<Token> tokens) {
        Map<Token, Addressed> found = new HashMap<>();
        List<Token> all = List.copyOf(tokens);
        for (int from = 0; from < all.size(); from += TOKENS_AT_ONCE) {
            em.createQuery(
                            "select r.envelopeToken, r.id, r.address, r.sentAt, r.redirectedTo from Recipient r where r.envelopeToken in :tokens",
                            Object[].class)
                    .setParameter("tokens", all.subList(from, Math.min(all.size(), from + TOKENS_AT_ONCE)))
                    .getResultStream()
                    .forEach(r -> found.put(
                            (Token) r[0],
                            new Addressed(
                                    (Long) r[1],
                                    (EmailAddress) r[2],
                                    Optional.ofNullable((Instant) r[3]),
                                    Optional.ofNullable((String) r[4]))));
        }
        return found;
    }

    Optional<Recipient> findByWeb(Token token) {
        return em.createQuery(
                        "select r from Recipient r join fetch r.message where r.webToken = :token", Recipient.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    /** With its message. */
    Optional<Recipient> firstRecipient(long messageId) {
        return em.createQuery(
                        "select r from Recipient r join fetch r.message where r.messageId = :id order by r.id",
                        Recipient.class)
                .setParameter("id", messageId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<RecipientEvent> events(long recipientId) {
        return em.createQuery(
                        "select e from RecipientEvent e where e.recipientId = :id order by e.at, e.id",
                        RecipientEvent.class)
                .setParameter("id", recipientId)
                .getResultList();
    }

    Map<Long, List<RecipientEvent>> eventsByRecipient(Collection<Long> recipientIds) {
        List<Long> all = recipientIds.stream().distinct().toList();
        Map<Long, List<RecipientEvent>> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += TOKENS_AT_ONCE) {
            em.createQuery(
                            "select e from RecipientEvent e where e.recipientId in :ids order by e.at, e.id",
                            RecipientEvent.class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + TOKENS_AT_ONCE)))
                    .setHint("eclipselink.read-only", true)
                    .getResultList()
                    .forEach(e -> found.computeIfAbsent(e.getRecipientId(), id -> new ArrayList<>())
                            .add(e));
        }
        return found;
    }

    List<RecipientEvent> eventsOf(Collection<Long> recipientIds) {
        return recipientIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from RecipientEvent e where e.recipientId in :ids order by e.at desc, e.id desc",
                                RecipientEvent.class)
                        .setParameter("ids", recipientIds)
                        .setMaxResults(Slice.MAX)
                        .getResultList();
    }

    /** First the ids, which an index knows: of a message to many there are too many facts to read and sort them all. */
    List<RecipientEvent> newestEventsOfMessage(long messageId, Slice slice) {
        List<Long> ids = em.createQuery(
                        "select e.id from RecipientEvent e, Recipient r where r.id = e.recipientId and r.messageId = :id order by e.at desc, e.id desc",
                        Long.class)
                .setParameter("id", messageId)
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select e from RecipientEvent e where e.id in :ids order by e.at desc, e.id desc",
                                RecipientEvent.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    ListQuery<Long> eventsOfMessage(long messageId) {
        return new ListQuery<>(em, Long.class, "select e.id", "from RecipientEvent e, Recipient r", "e.id")
                .where("r.id = e.recipientId")
                .where("r.messageId = :id", "id", messageId);
    }

    /** Grows with every fact that changes what is known about one of its recipients. */
    long changes(long messageId) {
        return em.createQuery("select coalesce(sum(r.version), 0) from Recipient r where r.messageId = :id", Long.class)
                .setParameter("id", messageId)
                .getSingleResult();
    }

    /** Name and address by recipient id. */
    Map<Long, String> names(Collection<Long> recipientIds) {
        return recipientIds.isEmpty()
                ? Map.of()
                : em.createQuery("select r.id, r.name, r.address from Recipient r where r.id in :ids", Object[].class)
                        .setParameter("ids", recipientIds)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                r -> (Long) r[0],
                                r -> r[1].equals(r[2].toString()) ? r[1].toString() : r[1] + " <" + r[2] + ">"));
    }

    /**
     * Of those of many messages whose subjects have fields the first recipient, with the message and its values; two
     * queries.
     */
    List<MergedSubjects.Sample> samples(Collection<Long> messageIds) {
        // the messages come with their values into the context of persistence, where the recipients find them
        Set<Long> ids = messageIds.isEmpty()
                ? Set.of()
                : em
                        .createQuery(
                                "select m from Message m left join fetch m.values where m.id in :ids and m.subject like '%{{%'",
                                Message.class)
                        .setParameter("ids", messageIds)
                        .getResultList()
                        .stream()
                        .map(Message::getId)
                        .collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r, (select max(y.id) from Recipient y where y.messageId = m.id) from Message m, Recipient r where m.id in :ids "
                                        + "and r.id = (select min(x.id) from Recipient x where x.messageId = m.id)",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> new MergedSubjects.Sample(
                                (Recipient) row[0],
                                !((Recipient) row[0]).getId().equals(row[1])))
                        .toList();
    }

    ListQuery<RecipientRow> recipients(RecipientFilter filter) {
        ListQuery<RecipientRow> query = new ListQuery<>(
                        em,
                        RecipientRow.class,
                        RecipientRow.SELECT,
                        "from Recipient r join r.message m",
                        filter.order())
                .countedFrom(filter.asksMessages() ? "from Recipient r join r.message m" : "from Recipient r")
                .whereGiven("r.messageId = :message", "message", filter.messageId())
                .whereGiven("r.documentId = :document", "document", filter.documentId())
                .whereGiven("r.customerId = :customer", "customer", filter.customerId())
                .whereGiven("r.status in :statuses", "statuses", filter.statuses())
                .whereGiven("r.createdAt >= :since", "since", filter.since())
                .whereGiven("r.createdAt < :until", "until", filter.until())
                .whereGiven("m.purpose = :purpose", "purpose", filter.purpose())
                .whereGiven("m.createdBy = :sender", "sender", filter.sender())
                .whereGiven("r.addressKey = :address", "address", filter.wholeAddress())
                .sort("name", "r.name")
                .sort("address", "r.address")
                .sort("status", "r.status")
                .sort("created", "r.createdAt")
                .sort("sent", "r.sentAt")
                .sort("opens", "r.opens")
                .sort("clicks", "r.clicks")
                .sort("opened", "r.openedAt");
        return filter.words() == null ? query : search(query, filter);
    }

    /**
     * Among the e-mails of one message, document or customer their own words are read; among all they are found by what
     * they are about.
     */
    private ListQuery<RecipientRow> search(ListQuery<RecipientRow> query, RecipientFilter filter) {
        Optional<WordRepository.Places> places = filter.isNarrow() ? Optional.empty() : words.find(filter.words());
        places.ifPresent(found -> query.bind("customers", found.customers())
                .bind("around", found.around())
                .bind("documents", found.documents())
                .bind("messages", found.messages()));
        return query.whereContains(
                places.isPresent() ? FOUND : filter.messageId() != null ? OWN_WORDS : OWN_WORDS + OR_SUBJECT,
                "text",
                filter.words());
    }

    ListQuery<MessageRow> messages(MessageFilter filter) {
        return new ListQuery<>(
                        em,
                        MessageRow.class,
                        "select new org.tracepost.message.MessageRow(m.id, m.purpose, m.subject, m.language, m.documentId, "
                                + "m.createdBy, m.createdAt, m.scheduledAt, m.paused)",
                        "from Message m",
                        "m.createdAt desc, m.id desc")
                .whereGiven("m.purpose = :purpose", "purpose", filter.purpose())
                .whereGiven("m.documentId = :document", "document", filter.documentId())
                .whereContains("lower(m.shownSubject) like :text escape '!'", "text", filter.text())
                .sort("subject", "m.shownSubject")
                .sort("created", "m.createdAt");
    }

    /** The newest few recipients of each of many documents, newest first, in one query. */
    List<RecipientRow> newestOfDocuments(Collection<Long> documentIds) {
        return documentIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                RecipientRow.SELECT
                                        + " from Recipient r join r.message m where r.documentId in :ids and (select count(x) from Recipient x "
                                        + "where x.documentId = r.documentId and x.id > r.id) < " + NEWEST_PER_DOCUMENT
                                        + " order by r.id desc",
                                RecipientRow.class)
                        .setParameter("ids", documentIds)
                        .getResultList();
    }

    /** The same without the e-mails of some purposes. */
    List<RecipientRow> newestOfDocuments(Collection<Long> documentIds, Set<TemplatePurpose> without) {
        return documentIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                RecipientRow.SELECT
                                        + " from Recipient r join r.message m where r.documentId in :ids and m.purpose not in :without "
                                        + "and (select count(x) from Recipient x where x.documentId = r.documentId and x.message.purpose not in :without and x.id > r.id) < "
                                        + NEWEST_PER_DOCUMENT + " order by r.id desc",
                                RecipientRow.class)
                        .setParameter("ids", documentIds)
                        .setParameter("without", without)
                        .getResultList();
    }

    /** When an e-mail about a document was last taken by the relay. */
    Optional<Instant> lastSentOf(long documentId, Set<TemplatePurpose> purposes) {
        // not max(): EclipseLink hands PostgreSQL's Timestamp of an aggregate to the converter as it is
        return em.createQuery(
                        "select r.sentAt from Recipient r where r.documentId = :id and r.message.purpose in :purposes and r.sentAt is not null "
                                + "order by r.sentAt desc",
                        Instant.class)
                .setParameter("id", documentId)
                .setParameter("purposes", purposes)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Counts by status of each of many messages, in one query. */
    List<StatusCount> counts(Collection<Long> messageIds, Instant freshSince) {
        return messageIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select new org.tracepost.message.StatusCount(r.messageId, r.status, count(r), "
                                        + "sum(case when r.createdAt > :since then 1 else 0 end)) from Recipient r where r.messageId in :ids "
                                        + "group by r.messageId, r.status",
                                StatusCount.class)
                        .setParameter("ids", messageIds)
                        .setParameter("since", freshSince)
                        .getResultList();
    }

    /** Just the numbers, without a look at the rows themselves. */
    Map<Status, Long> countsByStatus(long messageId) {
        return em.createQuery(
                        "select r.status, count(r) from Recipient r where r.messageId = :id group by r.status",
                        Object[].class)
                .setParameter("id", messageId)
                .getResultStream()
                .collect(Collectors.toMap(r -> (Status) r[0], r -> (Long) r[1]));
    }
}
