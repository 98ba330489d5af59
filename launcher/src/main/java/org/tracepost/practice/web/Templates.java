package org.tracepost.practice.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages' Mustache templates. Everything put into them is escaped unless a template says otherwise, and none does.
 */
final class Templates {

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(true).nullValue("").withLoader(Templates::open);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    String render(String name, Object view) {
        return compiled.computeIfAbsent(name, missing -> compiler.loadTemplate(missing))
                .execute(view);
    }

    private static Reader open(String name) {
        InputStream template = Templates.class.getResourceAsStream(name + ".mustache");
        return new InputStreamReader(template, StandardCharsets.UTF_8);
    }
}
