package org.tracepost.intake.web;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.file.UploadedFile;
import org.primefaces.model.file.UploadedFiles;
import org.tracepost.intake.ImportItem;
import org.tracepost.intake.ImportItem.Outcome;
import org.tracepost.intake.Intake;
import org.tracepost.intake.Repeats;
import org.tracepost.platform.web.Page;

/**
 * Files from outside: first what they would do, then they do it. Between the two steps they lie in temporary files, not
 * in the session; these go with the page.
 */
@Named
@ViewScoped
public class ImportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 25L * 1024 * 1024;
    private static final int MOST_FILES = 50;

    @Inject
    private Intake intake;

    @Inject
    private Page page;

    private final List<Chosen> chosen = new ArrayList<>();
    private transient UploadedFiles files;
    private transient List<ImportItem> items;
    private boolean applied;

    private record Chosen(String name, String path) implements Serializable {}

    public void preview() {
        clear();
        List<UploadedFile> sent = files == null ? List.of() : files.getFiles();
        if (sent.isEmpty()) {
            page.error("import_upload.error.nothing");
            return;
        }
        if (sent.size() > MOST_FILES || sent.stream().anyMatch(file -> file.getSize() > LARGEST)) {
            page.error("import_upload.error.too_much", MOST_FILES, LARGEST / 1024 / 1024);
            return;
        }
        sent.forEach(this::keep);
        items = Repeats.marked(chosen.stream()
                .flatMap(file -> intake.preview(file.name(), read(file)).stream())
                .toList());
    }

    public void apply() {
        items = chosen.stream()
                .flatMap(file -> intake.take(file.name(), read(file)).stream())
                .toList();
        applied = true;
        forget();
    }

    public void clear() {
        forget();
        items = null;
        applied = false;
    }

    @PreDestroy
    void forget() {
        chosen.forEach(file -> {
            try {
                Files.deleteIfExists(Path.of(file.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        chosen.clear();
    }

    private void keep(UploadedFile file) {
        try {
            Path path = Files.createTempFile("tracepost-import", ".tmp");
            Files.write(path, file.getContent());
            chosen.add(new Chosen(Path.of(file.getFileName()).getFileName().toString(), path.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Chosen file) {
        try {
            return Files.readAllBytes(Path.of(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many items come to what, in the order of the outcomes. */
    public Map<Outcome, Long> getCounts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        getItems().forEach(item -> counts.merge(item.outcome(), 1L, Long::sum));
        return counts;
    }

    public long getChanges() {
        return getItems().stream().filter(ImportItem::changesSomething).count();
    }

    /** What is wrong with an item, in the visitor's language. */
    public String why(ImportItem item) {
        return item.problem()
                .map(trouble -> {
                    String text = page.text(trouble.key(), trouble.arguments().toArray());
                    return text.equals(trouble.key()) ? trouble.english() : text;
                })
                .orElse("");
    }

    public List<ImportItem> getItems() {
        return items == null ? List.of() : items;
    }

    public boolean isApplied() {
        return applied;
    }

    public UploadedFiles getFiles() {
        return files;
    }

    public void setFiles(UploadedFiles files) {
        this.files = files;
    }
}
