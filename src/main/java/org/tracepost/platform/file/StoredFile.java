package org.tracepost.platform.file;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A file as it came or as it was sent. Never changed: a new version is a new file, so that proof stays proof. */
@Entity
@Table(name = "stored_file")
public class StoredFile {

    @Id
    @GeneratedValue(generator = "stored_file_seq")
    @SequenceGenerator(name = "stored_file_seq", sequenceName = "stored_file_seq")
    private Long id;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;
    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    protected StoredFile() {}

    public StoredFile(String name, String mediaType, byte[] content, Instant createdAt) {
        this.name = safeName(name);
        this.mediaType = mediaType;
        this.size = content.length;
        this.sha256 = sha256(content);
        this.content = content;
        this.createdAt = createdAt;
    }

    /**
     * A name that can stand in a header and in a file system: no path, no control or reserved characters, at most 200
     * characters.
     */
    static String safeName(String name) {
        String cleaned = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "_").strip();
        String cut = cleaned.length() > 200 ? cleaned.substring(cleaned.length() - 200) : cleaned;
        return cut.isEmpty() || cut.startsWith(".") ? "file" + cut : cut;
    }

    /** Lower-case hexadecimal SHA-256. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getMediaType() {
        return mediaType;
    }

    public long getSize() {
        return size;
    }

    public String getSha256() {
        return sha256;
    }

    public byte[] getContent() {
        return content;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
