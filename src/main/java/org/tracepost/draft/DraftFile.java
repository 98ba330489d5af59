package org.tracepost.draft;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A file that was uploaded to what is being written. No {@code StoredFile}: those are proof and stay, this one goes
 * with its draft.
 */
@Entity
@Table(name = "draft_file")
class DraftFile {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE = 100;
    private static final String ANY_BYTES = "application/octet-stream";

    @Id
    @GeneratedValue(generator = "draft_file_seq")
    @SequenceGenerator(name = "draft_file_seq", sequenceName = "draft_file_seq")
    private Long id;

    @Column(name = "draft_id")
    private Long draftId;

    @Enumerated(EnumType.STRING)
    private DraftFilePurpose purpose;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    protected DraftFile() {}

    DraftFile(Long draftId, DraftFilePurpose purpose, String name, String mediaType, byte[] content) {
        this.draftId = draftId;
        this.purpose = purpose;
        this.name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        this.mediaType = mediaType.length() > LONGEST_TYPE ? ANY_BYTES : mediaType;
        this.size = content.length;
        this.content = content;
    }

    DraftFile copyFor(Long otherDraft) {
        return new DraftFile(otherDraft, purpose, name, mediaType, content);
    }

    byte[] getContent() {
        return content;
    }
}
