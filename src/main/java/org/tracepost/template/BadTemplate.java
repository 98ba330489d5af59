package org.tracepost.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A template cannot be merged. Its message names every mistake with its place; {@link #problems()} is for a page to
 * localise.
 */
public final class BadTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MergeFields.Problem> problems;

    BadTemplate(List<MergeFields.Problem> problems) {
        super(problems.stream().map(BadTemplate::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, in reading order. */
    public List<MergeFields.Problem> problems() {
        return problems;
    }

    private static String sentence(MergeFields.Problem problem) {
        String place =
                switch (problem.part()) {
                    case SUBJECT -> "Subject";
                    case BODY -> "Text, line " + problem.line();
                    case HTML -> "HTML, line " + problem.line();
                };
        return place + ": "
                + switch (problem.mistake()) {
                    case UNKNOWN_FIELD -> "there is no merge field {{" + problem.name() + "}} here.";
                    case FORBIDDEN_TAG ->
                        "{{" + problem.name() + "}} is no merge field; only fields and conditions are allowed.";
                    case BROKEN_TAG -> "the braces do not match (" + problem.name() + ").";
                };
    }
}
