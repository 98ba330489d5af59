package org.tracepost.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells a file from its copy: its number on the disk and the moment it was born. No copy can take them along,
 * however faithful it is; {@code cp -a}, tar and rsync make a new file, and numbers alone are given out again. Owner
 * and mode may change, and a start of the machine changes neither.
 */
record Place(String words) {

    /** Where a file system has neither. */
    static final Place NOWHERE = new Place("-");

    static Place of(Path file) throws IOException {
        BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
        String key = String.valueOf(known.fileKey());
        // the device's number is left out: it may change when the machine starts
        String number = key.contains("ino=") ? key.replaceFirst(".*ino=(\\d+).*", "$1") : "";
        return new Place(number + "/" + known.creationTime().to(TimeUnit.NANOSECONDS));
    }

    @Override
    public String toString() {
        return words;
    }
}
