package org.tracepost.audience;

import java.util.List;
import java.util.Optional;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;

/**
 * The people of a file.
 *
 * @param columns what the file tells of them besides, for merge fields
 * @param problems which lines are of no use, and why
 * @param defect what is wrong with the file as a whole; then there is nobody
 */
public record FileAudience(
        List<Member> members, List<String> columns, List<LineProblem> problems, Optional<Defect> defect) {}
