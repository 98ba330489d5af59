package org.tracepost.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.customer.Customers;
import org.tracepost.intake.ImportItem.Kind;
import org.tracepost.intake.ImportItem.Outcome;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.csv.CustomerCsv;
import org.tracepost.intake.parse.csv.CustomerList;
import org.tracepost.intake.parse.csv.CustomerRow;
import org.tracepost.intake.parse.einvoice.EInvoice;
import org.tracepost.intake.parse.einvoice.InvoiceFiles;
import org.tracepost.intake.parse.einvoice.Reading;
import org.tracepost.platform.Refusal;
import org.tracepost.security.Role;

/**
 * The one door for files from outside. A file that ends in {@code .csv} or {@code .txt} is a list of customers,
 * anything else e-invoices.
 *
 * <p>Each document and each line is a transaction of its own: one that is refused does not undo its neighbours.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());
    private static final ReadingLimits LIMITS = ReadingLimits.DEFAULT;

    @Inject
    private InvoiceIntake invoices;

    @Inject
    private CustomerIntake customers;

    @Inject
    private Customers book;

    /** What taking the file in would do: it is done, each item by itself, and undone. */
    public List<ImportItem> preview(String name, byte[] content) {
        Newcomers newcomers = new Newcomers(book);
        return Repeats.marked(read(
                name,
                content,
                (reading, invoice) -> newcomers.completed(invoices.preview(reading, invoice), invoice.buyer()),
                customers::preview));
    }

    /** Takes the file in. */
    public List<ImportItem> take(String name, byte[] content) {
        return read(name, content, invoices::take, customers::take);
    }

    private List<ImportItem> read(
            String name,
            byte[] content,
            BiFunction<Reading, EInvoice, ImportItem> invoice,
            BiFunction<String, CustomerRow, ImportItem> customer) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt")
                ? list(name, content, customer)
                : eInvoices(name, content, invoice);
    }

    private static List<ImportItem> eInvoices(
            String name, byte[] content, BiFunction<Reading, EInvoice, ImportItem> invoice) {
        List<ImportItem> items = new ArrayList<>();
        new InvoiceFiles(LIMITS).read(name, content, reading -> {
            if (reading.result() instanceof Reading.Read read) {
                Kind kind = Kind.valueOf(read.invoice().kind().name());
                items.add(orRefused(
                        reading.name(),
                        kind,
                        read.invoice().number(),
                        read.invoice().buyer().name(),
                        () -> invoice.apply(reading, read.invoice())));
            } else if (reading.result() instanceof Reading.Unreadable unreadable) {
                items.add(ImportItem.unreadable(reading.name(), unreadable.defect()));
            }
        });
        return items;
    }

    private static List<ImportItem> list(
            String name, byte[] content, BiFunction<String, CustomerRow, ImportItem> customer) {
        CustomerList list = new CustomerCsv(LIMITS).read(content, Optional.empty());
        List<ImportItem> items = new ArrayList<>();
        list.defect().ifPresent(defect -> items.add(ImportItem.unreadable(name, defect)));
        for (CustomerRow row : list.rows()) {
            String source = name + ":" + row.line();
            items.add(orRefused(
                    source, Kind.CUSTOMER, row.customerNumber(), row.name(), () -> customer.apply(source, row)));
        }
        list.problems()
                .forEach(p -> items.add(ImportItem.unreadable(
                        name + ":" + p.line() + (p.column().isEmpty() ? "" : " " + p.column()), p.defect())));
        return items;
    }

    private static ImportItem orRefused(
            String source, Kind kind, String number, String customer, Supplier<ImportItem> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            List<String> arguments =
                    Arrays.stream(refusal.arguments()).map(String::valueOf).toList();
            return refused(
                    source,
                    kind,
                    number,
                    customer,
                    new ImportItem.Trouble(refusal.key(), arguments, refusal.getMessage()));
        } catch (RuntimeException fault) {
            // whatever it is: the others go on
            LOG.log(Level.WARNING, "An item of an import could not be taken in: " + source, fault);
            return refused(source, kind, number, customer, ImportItem.Trouble.of(Defect.of(Problem.FAULT)));
        }
    }

    private static ImportItem refused(
            String source, Kind kind, String number, String customer, ImportItem.Trouble why) {
        return new ImportItem(
                source,
                kind,
                Outcome.REFUSED,
                number,
                customer,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
    }
}
