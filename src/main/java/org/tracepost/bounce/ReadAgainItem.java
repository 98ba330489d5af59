package org.tracepost.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tracepost.message.Verdict;

/** A report of a {@link ReadAgainRun} that changes, as it was seen while looking. */
@Entity
@Table(name = "read_again_item")
public class ReadAgainItem {

    private static final int VERDICTS = 10;

    @Id
    @GeneratedValue(generator = "read_again_item_seq")
    @SequenceGenerator(name = "read_again_item_seq", sequenceName = "read_again_item_seq")
    private Long id;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "report_id")
    private long reportId;

    @Column(name = "recipient_id")
    private Long recipientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private BounceReport.State stateBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_after")
    private BounceReport.State stateAfter;

    private String before;
    private String after;
    private boolean applied;

    protected ReadAgainItem() {}

    ReadAgainItem(long runId, long reportId, ReadingChange change) {
        this.runId = runId;
        this.reportId = reportId;
        this.recipientId = change.recipientId();
        this.stateBefore = change.stateBefore();
        this.stateAfter = change.stateAfter();
        this.before = codes(change.before());
        this.after = codes(change.after());
    }

    void apply() {
        applied = true;
    }

    private static String codes(List<Verdict> verdicts) {
        return verdicts.stream().limit(VERDICTS).map(Verdict::code).collect(Collectors.joining(" "));
    }

    private static List<Verdict> verdicts(String codes) {
        return Arrays.stream((codes == null ? "" : codes).split(" "))
                .flatMap(code -> Verdict.parse(code).stream())
                .toList();
    }

    public Long getId() {
        return id;
    }

    public long getReportId() {
        return reportId;
    }

    public boolean isApplied() {
        return applied;
    }

    public ReadingChange getChange() {
        return new ReadingChange(stateBefore, stateAfter, verdicts(before), verdicts(after), recipientId);
    }
}
