package org.tracepost.intake.parse;

/**
 * Carries a {@link Defect} out of the depth of a parser; it never leaves this room: callers get the defect as a value.
 */
public final class DefectException extends RuntimeException {

    private final transient Defect defect;

    public DefectException(Problem problem, Object... arguments) {
        this(Defect.of(problem, arguments));
    }

    public DefectException(Defect defect) {
        super(defect.sentence(), null, false, false);
        this.defect = defect;
    }

    public Defect defect() {
        return defect;
    }
}
