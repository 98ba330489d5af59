package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tracepost.delivery.smtp.EncodedFile;

/** Attachments as they go over the wire, the last used ones kept: a file that goes to many is read and encoded once. */
@ApplicationScoped
class EncodedFiles {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    @Inject
    private MailFactory mails;

    private final Map<Long, EncodedFile> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    EncodedFile get(long fileId) {
        return find(fileId).orElseGet(() -> keep(fileId, mails.encode(fileId)));
    }

    private synchronized Optional<EncodedFile> find(long fileId) {
        return Optional.ofNullable(kept.get(fileId));
    }

    private synchronized EncodedFile keep(long fileId, EncodedFile file) {
        if (kept.putIfAbsent(fileId, file) == null) {
            bytes += file.size();
        }
        var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && kept.size() > 1) {
            bytes -= oldest.next().getValue().size();
            oldest.remove();
        }
        return file;
    }
}
