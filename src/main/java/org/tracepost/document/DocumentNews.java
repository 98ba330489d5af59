package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a customer did that a clerk is to be told of. Seen by one clerk, it is seen by all: a team answers, not each of
 * its members.
 */
@Entity
@Table(name = "document_news")
public class DocumentNews {

    /** What happened. */
    public enum What {
        ACCEPTED,
        SIGNED,
        DECLINED,
        COMMENTED
    }

    private static final int LONGEST = 2000;

    @Id
    @GeneratedValue(generator = "document_news_seq")
    @SequenceGenerator(name = "document_news_seq", sequenceName = "document_news_seq")
    private Long id;

    @Column(name = "document_id")
    private Long documentId;

    @Enumerated(EnumType.STRING)
    private What what;

    private Instant at;
    private String who;
    private String words;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_by")
    private String seenBy;

    protected DocumentNews() {}

    private DocumentNews(Long documentId, What what, Instant at, String who, String words) {
        this.documentId = documentId;
        this.what = what;
        this.at = at;
        this.who = who;
        this.words = words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    static DocumentNews of(DocumentAnswer answer) {
        return new DocumentNews(
                answer.getDocumentId(),
                What.valueOf(answer.getDecision().name()),
                answer.getAt(),
                answer.getName(),
                answer.words().orElse(null));
    }

    static DocumentNews of(DocumentComment comment) {
        return new DocumentNews(
                comment.getDocumentId(), What.COMMENTED, comment.getAt(), comment.getAuthor(), comment.getWords());
    }

    /** The first to see it is kept. */
    void seen(String login, Instant when) {
        if (seenAt == null) {
            seenAt = when;
            seenBy = login;
        }
    }
}
