package org.tracepost.shipped;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code docker/Dockerfile} says, done without an engine: its files lie in a folder as they would in the image,
 * and its command is the image's. Only the folder stands before the image's absolute paths.
 */
record Image(Map<String, String> environment, String... command) {

    static Image layOut(Path root) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        List<String> command = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docker/Dockerfile"))) {
            String[] words = line.split("\\s+");
            switch (words[0]) {
                case "COPY" -> copy(words[1], root, words[2]);
                case "ENV" ->
                    Stream.of(words)
                            .skip(1)
                            .map(word -> word.split("=", 2))
                            .forEach(e -> environment.put(e[0], inside(root, e[1])));
                case "ENTRYPOINT", "CMD" ->
                    Json.createReader(new StringReader(line.substring(words[0].length())))
                            .readArray()
                            .getValuesAs(JsonString.class)
                            .forEach(word -> command.add(inside(root, word.getString())));
                default -> {
                    // nothing that the command sees
                }
            }
        }
        return new Image(environment, command.toArray(String[]::new));
    }

    private static String inside(Path root, String value) {
        return value.startsWith("/") ? root + value : value;
    }

    private static void copy(String source, Path root, String target) throws IOException {
        Path to = Path.of(inside(root, target));
        Files.createDirectories(to.getParent());
        Path from = Path.of(source);
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return;
        }
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(from.getParent(), from.getFileName().toString())) {
            Path file = found.iterator().next();
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
