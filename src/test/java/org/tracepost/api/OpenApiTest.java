package org.tracepost.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the interface says what the interface has, no more and no less. */
class OpenApiTest {

    @Test
    void documentShouldNameEveryOperationOfEveryResource() throws IOException {
        assertEquals(operationsOfResources(), operationsOfDocument());
    }

    private static Set<String> operationsOfResources() {
        Set<String> operations = new TreeSet<>();
        for (Class<?> type : new ApiApplication().getClasses()) {
            if (type.isAnnotationPresent(Path.class)) {
                for (Method method : type.getDeclaredMethods()) {
                    String verb = Arrays.stream(method.getAnnotations())
                            .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                            .filter(Objects::nonNull)
                            .map(http -> http.value().toLowerCase(Locale.ROOT))
                            .findFirst()
                            .orElse(null);
                    if (verb != null) {
                        String below = method.isAnnotationPresent(Path.class)
                                ? "/" + method.getAnnotation(Path.class).value().replaceAll(":[^}]*}", "}")
                                : "";
                        operations.add(
                                verb + " /" + type.getAnnotation(Path.class).value() + below);
                    }
                }
            }
        }
        return operations;
    }

    private static Set<String> operationsOfDocument() throws IOException {
        try (InputStream in = ApiApplication.class.getResourceAsStream("openapi.json")) {
            JsonObject paths = Json.createReader(in).readObject().getJsonObject("paths");
            Set<String> operations = new TreeSet<>();
            paths.forEach(
                    (path, verbs) -> verbs.asJsonObject().keySet().forEach(verb -> operations.add(verb + " " + path)));
            return operations;
        }
    }
}
