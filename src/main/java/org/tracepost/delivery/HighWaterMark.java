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
 */
@ApplicationScoped
class HighWaterMark {

    private static final Logger LOG = Logger.getLogger(HighWaterMark.class.getName());

    private final Settings settings;
    private String installation;
    private long mark = -1;
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
    synchronized Optional<Long> of(String anInstallation) {
        if (installation == null) {
            read();
        }
        return anInstallation.equals(installation) && mark >= 0 ? Optional.of(mark) : Optional.empty();
    }

    synchronized void keep(String anInstallation, long aMark) {
        if (anInstallation.equals(installation) && mark == aMark) {
            return;
        }
        installation = anInstallation;
        mark = aMark;
        try {
            Files.createDirectories(file().getParent());
            Path part = Files.writeString(file().resolveSibling("high-water-mark.part"), installation + " " + mark + "\n");
            Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            unwritable = false;
        } catch (IOException e) {
            if (!unwritable) {
                LOG.log(Level.WARNING, "The mark by which a restored database is noticed cannot be written: {0}", e.toString());
            }
            unwritable = true;
        }
    }

    private void read() {
        try {
            String[] words = Files.exists(file()) ? Files.readString(file()).strip().split(" ") : new String[0];
            if (words.length == 2 && words[1].matches("\\d{1,18}")) {
                installation = words[0];
                mark = Long.parseLong(words[1]);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The mark by which a restored database is noticed cannot be read: {0}", e.toString());
        }
    }

    private Path file() {
        return settings.dataFolder().resolve("high-water-mark");
    }
}
