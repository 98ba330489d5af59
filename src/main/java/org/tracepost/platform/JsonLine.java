package org.tracepost.platform;

/** One flat JSON object in one line (RFC 8259): the command line tools have no server to bring a JSON library. */
public final class JsonLine {

    private final StringBuilder fields = new StringBuilder();

    public JsonLine put(String key, String value) {
        return raw(key, value == null ? "null" : quoted(value));
    }

    public JsonLine put(String key, int value) {
        return raw(key, Integer.toString(value));
    }

    private JsonLine raw(String key, String value) {
        fields.append(fields.isEmpty() ? "" : ", ")
                .append(quoted(key))
                .append(": ")
                .append(value);
        return this;
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' || Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return json.append('"').toString();
    }

    @Override
    public String toString() {
        return "{" + fields + "}";
    }
}
