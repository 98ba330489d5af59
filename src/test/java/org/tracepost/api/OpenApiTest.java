package org.tracepost.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
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
                    String verb = method.isAnnotationPresent(GET.class) ? "get" : method.isAnnotationPresent(POST.class) ? "post" : null;
                    if (verb != null) {
                        String below = method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value().replaceAll(":[^}]*}", "}") : "";
                        operations.add(verb + " /" + type.getAnnotation(Path.class).value() + below);
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
            paths.forEach((path, verbs) -> verbs.asJsonObject().keySet().forEach(verb -> operations.add(verb + " " + path)));
            return operations;
        }
    }
}
