package org.tracepost.intake.parse;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong, as a value that any language can say.
 *
 * @param arguments what to put into the sentence, in the order {@link Problem} names them; shortened and without
 *     control characters, since they come from a stranger's file
 */
public record Defect(Problem problem, List<String> arguments) {

    private static final int LONGEST_ARGUMENT = 300;

    public Defect {
        arguments = arguments.stream().map(Defect::tame).toList();
    }

    public static Defect of(Problem problem, Object... arguments) {
        return new Defect(problem, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** One English sentence: what is wrong and where. */
    public String sentence() {
        return problem.sentence(arguments);
    }

    private static String tame(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_ARGUMENT ? line : line.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }
}
