package org.tracepost.intake.parse;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * What can be wrong with a file that was handed over; its arguments are named in the comment beside it.
 *
 * <p>The English sentence is for logs, REST and the command line. Pages say it in the reader's language: {@link #key()}
 * with the same arguments in the same order.
 */
public enum Problem {

    // the file
    EMPTY("The file is empty."),
    /** limit in MB */
    TOO_LARGE("The file is larger than {0} MB."),
    NO_INVOICE_FILE("The file is neither XML nor PDF nor zip, so it cannot be an e-invoice."),
    FAULT("It could not be read or taken in because of a fault of ours; the server''s log says more."),
    OFFICE_FILE("The file is an office document, not an e-invoice."),

    // XML
    /** line, what the parser says */
    BROKEN_XML("The XML is broken at line {0}: {1}"),
    DOCTYPE("The XML has a document type declaration (DOCTYPE); such files are refused for safety."),
    /** name of the document element, its namespace */
    OTHER_DOCUMENT("The XML is no invoice: its document element is \"{0}\" (namespace \"{1}\")."),
    /** what there is too much of, line */
    TOO_COMPLEX("The XML has {0} at line {1}; no real invoice does."),

    // the invoice
    /** the term with its number in EN 16931 */
    MISSING("The invoice does not tell its {0}."),
    /** element, line */
    BAD_NUMBER("The value of \"{0}\" at line {1} is not a number."),
    /** the term, the value */
    BAD_VALUE("The invoice''s {0} cannot be read: \"{1}\"."),

    // PDF
    BROKEN_PDF("The PDF is broken and cannot be opened."),
    ENCRYPTED_PDF("The PDF is encrypted; an e-invoice must not be."),
    PDF_WITHOUT_INVOICE("The PDF holds no e-invoice: no embedded file such as factur-x.xml."),
    /** limit in MB */
    PDF_TOO_LARGE("The PDF unpacks to more than {0} MB; such files are refused for safety."),
    /** limit */
    PDF_OBJECTS("The PDF consists of more than {0} objects; no real invoice does."),
    /** the filter, or how many there are */
    PDF_FILTER("The PDF is packed in a way ({0}) that is refused for safety; FlateDecode alone is read."),
    /** embedded file, the sentence about it */
    PDF_ATTACHMENT("In the PDF''s embedded file \"{0}\": {1}"),

    // zip
    BROKEN_ZIP("The zip file is broken or encrypted and cannot be unpacked."),
    EMPTY_ZIP("The zip file holds no files."),
    /** limit */
    ZIP_TOO_MANY("The zip file holds more than {0} files; the rest was not read."),
    /** limit in MB */
    ZIP_TOO_LARGE("The zip file unpacks to more than {0} MB; the rest was not read."),
    /** limit: times */
    ZIP_BOMB("The zip file unpacks to more than {0} times its size; it was refused for safety."),
    NESTED_ZIP("A zip file inside a zip file is not read; unpack it first."),

    // a list of customers as CSV, as a whole
    NO_TEXT_FILE("The file is not text, so it cannot be a CSV file; save it as CSV first."),
    /** limit */
    CSV_TOO_MANY_LINES("The file has more than {0} lines."),
    CSV_NO_HEADER("The first line is no header: none of its columns is called name, customer number or e-mail."),
    /** line */
    CSV_BROKEN("The file cannot be read as CSV from line {0} on: a quotation mark is missing or misplaced."),
    CSV_NO_ADDRESSES("The file has no addresses: none of its columns is called e-mail, and its first line has none."),
    CSV_NO_ROWS("The file has a header but no lines below it."),

    // one line of it
    CSV_NO_NAME("The customer has neither a name nor a number nor a contact."),
    CSV_NO_ADDRESS("The line has no e-mail address."),
    /** the address, line of the first */
    CSV_ADDRESS_AGAIN("{0} stands in line {1} already."),
    /** the value */
    CSV_BAD_EMAIL("\"{0}\" is not an e-mail address."),
    /** the value */
    CSV_BAD_LANGUAGE("\"{0}\" is not a language we know."),
    /** the value */
    CSV_BAD_COUNTRY("\"{0}\" is not a country we know."),
    /** the value */
    CSV_BAD_YES_NO("\"{0}\" is neither yes nor no."),
    /** limit */
    CSV_BAD_TAGS("The tags cannot be used: at most {0} for a customer, of up to {1} characters."),
    /** line of the first */
    CSV_DUPLICATE("The same customer and contact stand in line {0} already."),
    /** customer number, line of the first */
    CSV_OTHER_NAME("Customer number {0} has another name in line {1}."),
    /** number of fields, number of columns */
    CSV_TOO_MANY_FIELDS("The line has {0} fields, the header only {1}."),
    /** limit */
    /** what was cut, limit */
    CUT("{0} was cut to {1} characters."),
    /** limit */
    CSV_TOO_LONG("The value is longer than {0} characters."),
    CSV_BAD_CHARACTERS("The value holds characters that cannot be read; the file may be in another encoding.");

    private final String english;

    Problem(String english) {
        this.english = english;
    }

    /** The key of its sentence in the message bundles. */
    public String key() {
        return "intake_problem." + name().toLowerCase(Locale.ROOT);
    }

    String sentence(List<String> arguments) {
        return new MessageFormat(english, Locale.ROOT).format(arguments.toArray());
    }
}
