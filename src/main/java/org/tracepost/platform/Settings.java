package org.tracepost.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where deployment settings come from: the system property {@code tracepost.some.name} or else the environment variable
 * {@code TRACEPOST_SOME_NAME}. A secret may instead stand in a file named by {@code tracepost.some.name.file}.
 *
 * <p>Each room reads its own settings through this class, once, and refuses a bad value with the setting's name.
 */
public final class Settings {

    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;

    /** The settings of this server. */
    public static Settings ofServer() {
        return new Settings(System::getProperty, System::getenv);
    }

    /** Settings from any source; for tests and command line tools. */
    public Settings(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** @param name in the form {@code public.url}; the prefix is added here */
    public Optional<String> find(String name) {
        return value("tracepost." + name)
                .or(() -> value("tracepost." + name + ".file").map(file -> contentOf(file, name)));
    }

    public String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    public int getInt(String name, int otherwise) {
        return find(name).map(text -> toInt(name, text)).orElse(otherwise);
    }

    /** Whether a setting is {@code true}; anything but true or false is refused. */
    public boolean isOn(String name) {
        String text = get(name, "false");
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new BadSetting(name, text, "true or false");
        }
        return Boolean.parseBoolean(text);
    }

    /** One of an enumeration's constants, in any case. */
    public <E extends Enum<E>> E getEnum(String name, Class<E> type, E otherwise) {
        return find(name).map(text -> toEnum(name, text, type)).orElse(otherwise);
    }

    /** The folder {@code tracepost.data}, for what is kept outside of the database. */
    public Path dataFolder() {
        return Path.of(get("data", System.getProperty("user.home") + "/tracepost-data"))
                .toAbsolutePath();
    }

    private Optional<String> value(String property) {
        String found = properties.apply(property);
        if (found == null) {
            found = environment.apply(property.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return Optional.ofNullable(found).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String contentOf(String file, String name) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Setting tracepost." + name + ".file: cannot read " + file, e);
        }
    }

    private static int toInt(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadSetting(name, text, "a whole number");
        }
    }

    private static <E extends Enum<E>> E toEnum(String name, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new BadSetting(name, text, "one of " + Arrays.toString(type.getEnumConstants()));
    }

    /** A setting that cannot be used; the message names it and says what it should be. */
    public static final class BadSetting extends IllegalStateException {

        public BadSetting(String name, String value, String expected) {
            super("Setting tracepost." + name + " is '" + value + "', but should be " + expected);
        }
    }
}
