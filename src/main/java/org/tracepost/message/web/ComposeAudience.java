package org.tracepost.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.event.FileUploadEvent;
import org.tracepost.audience.Audiences;
import org.tracepost.audience.FileAudience;
import org.tracepost.audience.Match;
import org.tracepost.audience.Member;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.draft.DraftFields;
import org.tracepost.draft.DraftFilePurpose;
import org.tracepost.draft.DraftFileRow;
import org.tracepost.draft.Drafts;
import org.tracepost.draft.Sheet;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;
import org.tracepost.message.Addressee;
import org.tracepost.platform.web.AskedFor;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/**
 * Whom a clerk writes to: people by name, everybody who fits, everybody in a file, and all of these together; who is
 * there twice gets it once.
 */
@Named
@ViewScoped
public class ComposeAudience implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_NAMES = 5;
    private static final int FIRST_PROBLEMS = 8;

    @Inject
    private ComposeRecipients recipients;

    @Inject
    private Audiences audiences;

    @Inject
    private Customers customers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Drafts drafts;

    @Inject
    private Page page;

    private Sheet sheet;
    private List<ComposeTo> to = new ArrayList<>();
    private ComposeFilter filter = new ComposeFilter();
    private boolean fitting;
    private List<String> tags;
    private String fileName;
    private int counted;
    private transient FileAudience file;
    private transient People people;
    private transient List<SuppressionRow> unsubscribed;
    private transient List<SuppressionRow> blocked;
    private transient Integer fits;

    void begin(Sheet on) {
        sheet = on;
    }

    /** Those whom the draft names, its filter and its file. */
    void restore(DraftFields written) {
        to = new ArrayList<>(written.all("to_hinput").stream()
                .map(recipients::find)
                .flatMap(Optional::stream)
                .toList());
        filter.restore(written);
        fitting = Boolean.parseBoolean(written.text("fitting"));
        fileName = keptFile().map(DraftFileRow::name).orElse(null);
        changed();
    }

    void writeTo(List<ComposeTo> some) {
        to = new ArrayList<>(some);
        changed();
    }

    public List<ComposeTo> suggest(String typed) {
        return recipients.suggest(typed).stream()
                .filter(found -> to == null || !to.contains(found))
                .toList();
    }

    /** Another filter; nobody is added by it yet. */
    public void look() {
        fits = null;
        if (fitting) {
            changed();
        }
    }

    /** Everybody who fits is written to. */
    public void takeFitting() {
        fitting = true;
        changed();
    }

    public void dropFitting() {
        fitting = false;
        filter = new ComposeFilter();
        fits = null;
        changed();
    }

    public void takeFile(FileUploadEvent event) {
        file = audiences.read(event.getFile().getContent());
        fileName = event.getFile().getFileName();
        forgetFile();
        drafts.attach(
                key(),
                sheet.place(),
                DraftFilePurpose.RECIPIENTS,
                fileName,
                "text/csv",
                event.getFile().getContent());
        changed();
    }

    public void dropFile() {
        file = null;
        fileName = null;
        forgetFile();
        changed();
    }

    private void forgetFile() {
        drafts.files(key(), DraftFilePurpose.RECIPIENTS).forEach(kept -> drafts.detach(key(), kept.id()));
    }

    private Optional<DraftFileRow> keptFile() {
        return drafts.files(key(), DraftFilePurpose.RECIPIENTS).stream().findFirst();
    }

    private String key() {
        return sheet.key(AskedFor.here().text(Sheet.FIELD));
    }

    public void changed() {
        people = null;
        unsubscribed = null;
        blocked = null;
    }

    People people() {
        if (people == null) {
            Stream<Member> named =
                    (to == null ? List.<ComposeTo>of() : to).stream().map(ComposeTo::member);
            List<Match> others = fitting ? audiences.find(filter.value()) : List.of();
            people = new People(getFile() == null ? named : Stream.concat(named, getFile().members().stream()), others);
            if (fitting) {
                fits = Audiences.addresses(others);
            }
            counted = people.size();
        }
        return people;
    }

    /**
     * Whom it will go to, all of them. Empty when others fit now than the clerk has seen: they are asked to look again.
     */
    Optional<List<Addressee>> all() {
        int seen = counted;
        List<Addressee> all = people().addressees(audiences, filter.value());
        boolean fileLost = fileName != null && getFile() == null;
        return all.size() == seen && !fileLost ? Optional.of(all) : Optional.empty();
    }

    /** One of them; empty when there are not so many. */
    Optional<Addressee> at(int place) {
        return people().some(place, place + 1, audiences).stream().findFirst().map(People::addressee);
    }

    /** Where the first stands whose name, company or address holds the text; -1: nowhere. */
    int find(String text) {
        int place = people().findNamed(text.strip().toLowerCase(Locale.ROOT));
        return place >= 0 || !fitting
                ? place
                : people().findContact(audiences.find(filter.holding(text)).stream()
                        .map(match -> match.contactId())
                        .limit(FIRST_NAMES * 20L)
                        .toList());
    }

    /** Chosen by what they have in common, or a file: a message to many, however few they are. */
    public boolean isChosen() {
        return fitting || fileName != null;
    }

    public int getSize() {
        return people().size();
    }

    /** The first of them by name, and how many more there are. */
    public String getNames() {
        return page.sample(
                people().some(0, FIRST_NAMES, audiences).stream()
                        .map(Member::label)
                        .toList(),
                getSize());
    }

    /** Who of them wants no messages to many; nobody is asked when it is a letter to one. */
    public List<SuppressionRow> getUnsubscribed() {
        if (unsubscribed == null) {
            unsubscribed = isChosen() || getSize() > 1
                    ? List.copyOf(
                            suppressions.unsubscribed(people().addresses()).values())
                    : List.of();
        }
        return unsubscribed;
    }

    /** Who of them is blocked, besides those who were chosen one by one and are named each. */
    public List<SuppressionRow> getBlocked() {
        if (blocked == null) {
            Set<String> shown = getReceivers().keySet();
            blocked = isChosen()
                    ? List.copyOf(suppressions
                            .findAll(people().addresses().stream()
                                    .filter(a -> !shown.contains(a.toString()))
                                    .toList())
                            .values())
                    : List.of();
        }
        return blocked;
    }

    /** Whom the clerk has chosen one by one: name by address. */
    public Map<String, String> getReceivers() {
        return to == null
                ? Map.of()
                : to.stream()
                        .collect(Collectors.toMap(
                                ComposeTo::address, ComposeTo::getLabel, (a, b) -> a, LinkedHashMap::new));
    }

    /** The first addresses of some entries, and how many more there are. */
    public String sample(List<SuppressionRow> entries) {
        return page.sample(
                entries.stream().limit(FIRST_NAMES).map(SuppressionRow::address).toList(), entries.size());
    }

    /** How many fit the filter as it is now. */
    public int getFits() {
        if (fits == null && fitting) {
            people();
        }
        if (fits == null) {
            fits = audiences.count(filter.value());
        }
        return fits;
    }

    public String getFilterWords() {
        return filter.describe(page);
    }

    public List<LineProblem> getFirstProblems() {
        return getFile() == null
                ? List.of()
                : getFile().problems().stream().limit(FIRST_PROBLEMS).toList();
    }

    /** What is wrong with a line, in the clerk's words. */
    public String say(LineProblem problem) {
        return page.text("compose.file_line", problem.line()) + ": "
                + page.text(
                        problem.defect().problem().key(),
                        problem.defect().arguments().toArray());
    }

    /** What is wrong with the file as a whole; empty: nothing. */
    public String getFileDefect() {
        return getFile() == null
                ? ""
                : getFile()
                        .defect()
                        .map(defect -> page.text(
                                defect.problem().key(), defect.arguments().toArray()))
                        .orElse("");
    }

    /** Fields that only this file's recipients have. */
    public List<String> getOwnFields() {
        return getFile() == null ? List.of() : getFile().columns();
    }

    public List<String> getTags() {
        if (tags == null) {
            tags = customers.allTags();
        }
        return tags;
    }

    public Interest[] getInterests() {
        return Interest.values();
    }

    /**
     * Who stands in the file; null without one. The server may have put the page aside since it was read: then it is
     * read again from the draft.
     */
    public FileAudience getFile() {
        if (file == null && fileName != null) {
            file = keptFile()
                    .map(kept -> audiences.read(drafts.content(key(), kept.id())))
                    .orElse(null);
        }
        return file;
    }

    public String getFileName() {
        return fileName;
    }

    public boolean isFitting() {
        return fitting;
    }

    public ComposeFilter getFilter() {
        return filter;
    }

    public List<ComposeTo> getTo() {
        return to;
    }

    public void setTo(List<ComposeTo> to) {
        this.to = to == null ? new ArrayList<>() : to;
    }
}
