package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.platform.Settings;

/**
 * How far this server has seen the database come, kept outside of it: in the file {@code high-water-mark} of the folder
 * {@code tracepost.data}. Where the folder cannot be written, the memory of the running server has to do.
 *
 * <p>The file tells of the sign of life before the last one: a database that loses its last half second when it is
 * killed, as H2 does, is no older one. And it names its own place on the disk. A folder that was copied back carries a
 * mark that agrees with the database beside it, but not in that place.
 */
@ApplicationScoped
class HighWaterMark {

    private static final Logger LOG = Logger.getLogger(HighWaterMark.class.getName());

    private final Settings settings;
    private Mark mark;
    /** The sign of life before the one in {@code mark}. */
    private Optional<Mark> before = Optional.empty();

    private String written = "";
    private boolean read;
    private boolean copied;
    private boolean unwritable;

    /** For the container's proxies. */
    HighWaterMark() {
        this(null);
    }

    @Inject
    HighWaterMark(Settings settings) {
        this.settings = settings;
    }

    /** @return empty when nothing is known of this installation */
    synchronized Optional<Mark> of(String installation) {
        read();
        return Optional.ofNullable(mark).filter(it -> it.installation().equals(installation));
    }

    /**
     * The file is a copy of the one that was written here or elsewhere: so the database beside it may be one as well.
     */
    synchronized boolean isCopied() {
        read();
        return copied;
    }

    synchronized void keep(Mark now) {
        read();
        Optional<Mark> known = of(now.installation()).filter(it -> !it.nodeId().isEmpty());
        if (known.filter(it -> !it.isOfSameSign(now)).isPresent()) {
            before = known;
        }
        Mark said = before.filter(it -> known.isPresent()).or(() -> known).orElse(now);
        write(now.installation() + " " + now.facts() + " " + said.nodeId() + " " + said.beats());
        mark = now;
        copied = false;
    }

    private void write(String words) {
        if (words.equals(written)) {
            return;
        }
        try {
            writeHere(words);
            written = words;
            unwritable = false;
        } catch (IOException e) {
            if (!unwritable) {
                LOG.log(
                        Level.WARNING,
                        "The mark by which a restored database is noticed cannot be written: {0}",
                        e.toString());
            }
            unwritable = true;
        }
    }

    private void writeHere(String words) throws IOException {
        Files.createDirectories(file().getParent());
        Path part = Files.createTempFile(file().getParent(), "high-water-mark", ".part");
        try {
            Place place = Place.of(part);
            Files.writeString(part, words + " " + place + "\n");
            Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (!Place.of(file()).equals(place)) {
                // this file system does not keep what tells a file from its copy
                Files.writeString(file(), words + " " + Place.NOWHERE + "\n");
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        try {
            String[] words =
                    Files.exists(file()) ? Files.readString(file()).strip().split(" ") : new String[0];
            if (words.length == 2 && words[1].matches("\\d{1,18}")) {
                mark = new Mark(words[0], Long.parseLong(words[1]), "", 0);
            } else if (words.length == 5 && words[1].matches("\\d{1,18}") && words[3].matches("\\d{1,18}")) {
                mark = new Mark(words[0], Long.parseLong(words[1]), words[2], Long.parseLong(words[3]));
                copied = !words[4].equals(Place.NOWHERE.toString())
                        && !words[4].equals(Place.of(file()).toString());
            }
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "The mark by which a restored database is noticed cannot be read: {0}",
                    e.toString());
        }
    }

    private Path file() {
        return settings.dataFolder().resolve("high-water-mark");
    }
}
