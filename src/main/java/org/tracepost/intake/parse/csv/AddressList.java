package org.tracepost.intake.parse.csv;

import java.util.List;
import java.util.Optional;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;

/**
 * What came of reading a list of addresses.
 *
 * @param columns keys of the columns besides the address, of letters, digits and underscores, in their order; empty for
 *     a bare list
 * @param lines the usable lines, no address twice
 * @param problems why the other lines are not; at most {@link CustomerList#MOST_PROBLEMS}
 * @param defect what is wrong with the file as a whole; then there are no lines
 */
public record AddressList(
        List<String> columns, List<AddressLine> lines, List<LineProblem> problems, Optional<Defect> defect) {

    public AddressList {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
