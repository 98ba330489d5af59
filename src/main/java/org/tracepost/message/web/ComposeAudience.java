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
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;
import org.tracepost.message.Addressee;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/** Whom a clerk writes to: people by name, everybody who fits, everybody in a file, and all of these together; who is there twice gets it once. */
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
    private Page page;

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

    void writeTo(List<ComposeTo> some) {
        to = new ArrayList<>(some);
        changed();
    }

    public List<ComposeTo> suggest(String typed) {
        return recipients.suggest(typed).stream().filter(found -> to == null || !to.contains(found)).toList();
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
        changed();
    }

    public void dropFile() {
        file = null;
        fileName = null;
        changed();
    }

    public void changed() {
        people = null;
        unsubscribed = null;
        blocked = null;
    }

    People people() {
        if (people == null) {
            Stream<Member> named = (to == null ? List.<ComposeTo>of() : to).stream().map(ComposeTo::member);
            List<Match> others = fitting ? audiences.find(filter.value()) : List.of();
            people = new People(file == null ? named : Stream.concat(named, file.members().stream()), others);
            if (fitting) {
                fits = Audiences.addresses(others);
            }
            counted = people.size();
        }
        return people;
    }

    /** Whom it will go to, all of them. Empty when others fit now than the clerk has seen: they are asked to look again. */
    Optional<List<Addressee>> all() {
        int seen = counted;
        List<Addressee> all = people().addressees(audiences, filter.value());
        boolean fileLost = fileName != null && file == null;
        return all.size() == seen && !fileLost ? Optional.of(all) : Optional.empty();
    }

    /** One of them; empty when there are not so many. */
    Optional<Addressee> at(int place) {
        return people().some(place, place + 1, audiences).stream().findFirst().map(People::addressee);
    }

    /** Where the first stands whose name, company or address holds the text; -1: nowhere. */
    int find(String text) {
        int place = people().findNamed(text.strip().toLowerCase(Locale.ROOT));
        return place >= 0 || !fitting ? place
                : people().findContact(audiences.find(filter.holding(text)).stream().map(match -> match.contactId()).limit(FIRST_NAMES * 20L).toList());
    }

    /** Chosen by what they have in common, or a file: a message to many, however few they are. */
    public boolean isChosen() {
        return fitting || file != null;
    }

    public int getSize() {
        return people().size();
    }

    /** The first of them by name, and how many more there are. */
    public String getNames() {
        return page.sample(people().some(0, FIRST_NAMES, audiences).stream().map(Member::label).toList(), getSize());
    }

    /** Who of them wants no messages to many; nobody is asked when it is a letter to one. */
    public List<SuppressionRow> getUnsubscribed() {
        if (unsubscribed == null) {
            unsubscribed = isChosen() || getSize() > 1 ? List.copyOf(suppressions.unsubscribed(people().addresses()).values()) : List.of();
        }
        return unsubscribed;
    }

    /** Who of them is blocked, besides those who were chosen one by one and are named each. */
    public List<SuppressionRow> getBlocked() {
        if (blocked == null) {
            Set<String> shown = getReceivers().keySet();
            blocked = isChosen() ? List.copyOf(suppressions.findAll(people().addresses().stream().filter(a -> !shown.contains(a.toString())).toList()).values()) : List.of();
        }
        return blocked;
    }

    /** Whom the clerk has chosen one by one: name by address. */
    public Map<String, String> getReceivers() {
        return to == null ? Map.of() : to.stream().collect(Collectors.toMap(ComposeTo::address, ComposeTo::getLabel, (a, b) -> a, LinkedHashMap::new));
    }

    /** The first addresses of some entries, and how many more there are. */
    public String sample(List<SuppressionRow> entries) {
        return page.sample(entries.stream().limit(FIRST_NAMES).map(SuppressionRow::address).toList(), entries.size());
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
        return file == null ? List.of() : file.problems().stream().limit(FIRST_PROBLEMS).toList();
    }

    /** What is wrong with a line, in the clerk's words. */
    public String say(LineProblem problem) {
        return page.text("compose.file_line", problem.line()) + ": " + page.text(problem.defect().problem().key(), problem.defect().arguments().toArray());
    }

    /** What is wrong with the file as a whole; empty: nothing. */
    public String getFileDefect() {
        return file == null ? "" : file.defect().map(defect -> page.text(defect.problem().key(), defect.arguments().toArray())).orElse("");
    }

    /** Fields that only this file's recipients have. */
    public List<String> getOwnFields() {
        return file == null ? List.of() : file.columns();
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

    public FileAudience getFile() {
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
