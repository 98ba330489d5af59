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
import java.util.Optional;

/** Something that was said about a document. Never changed. */
@Entity
@Table(name = "document_comment")
public class DocumentComment {

    @Id
    @GeneratedValue(generator = "document_comment_seq")
    @SequenceGenerator(name = "document_comment_seq", sequenceName = "document_comment_seq")
    private Long id;

    @Column(name = "document_id")
    private Long documentId;

    @Enumerated(EnumType.STRING)
    private CommentAudience audience;

    private Instant at;
    private String author;
    private String login;

    @Column(name = "recipient_id")
    private Long recipientId;

    private String email;
    private String words;

    protected DocumentComment() {}

    private DocumentComment(Long documentId, CommentAudience audience, Instant at, String author, String words) {
        this.documentId = documentId;
        this.audience = audience;
        this.at = at;
        this.author = author;
        this.words = words;
    }

    static DocumentComment byClerk(
            Long documentId, CommentAudience audience, Instant at, String author, String login, String words) {
        DocumentComment comment = new DocumentComment(documentId, audience, at, author, words);
        comment.login = login;
        return comment;
    }

    static DocumentComment byCustomer(Long documentId, Witness witness, Instant at, String author, String words) {
        DocumentComment comment = new DocumentComment(documentId, CommentAudience.CLERKS, at, author, words);
        comment.recipientId = witness.recipientId();
        comment.email = witness.email();
        return comment;
    }

    /** Whether the same was said through the same e-mail. */
    boolean says(Witness witness, String said) {
        return recipientId != null && recipientId == witness.recipientId() && words.equals(said);
    }

    public Long getId() {
        return id;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public CommentAudience getAudience() {
        return audience;
    }

    public Instant getAt() {
        return at;
    }

    /** A clerk's name as customers may know it, or the name that the customer typed. */
    public String getAuthor() {
        return author;
    }

    /** The address of the e-mail through which a customer wrote; empty for a clerk. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public String getWords() {
        return words;
    }
}
