package org.tracepost.intake.parse.einvoice;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;

/**
 * A stream of XML that ends with a {@link DefectException} as soon as the file turns out to be hostile: a document type
 * declaration, too many or too deeply nested elements, or numbers of a million digits, which cost minutes to parse.
 * Embedded attachments are skipped unread.
 *
 * <p>The JDK's own parser is used on every server, so that what was tested is what runs.
 */
final class GuardedXml extends StreamReaderDelegate {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LONGEST_NUMBER = 64;
    private static final Set<String> LINES =
            Set.of("InvoiceLine", "CreditNoteLine", "IncludedSupplyChainTradeLineItem");
    private static final XMLInputFactory FACTORY = safeFactory();

    private final ReadingLimits limits;
    private final Deque<String> open = new ArrayDeque<>();
    private int elements;
    private int lines;
    private int textLength;

    private GuardedXml(XMLStreamReader reader, ReadingLimits limits) {
        super(reader);
        this.limits = limits;
    }

    /** Stands on the document element. */
    static GuardedXml open(byte[] content, ReadingLimits limits) {
        XmlEncoding.check(content);
        try {
            InputStream in = new ByteArrayInputStream(content);
            GuardedXml xml = new GuardedXml(FACTORY.createXMLStreamReader(in), limits);
            while (xml.getEventType() != START_ELEMENT) {
                xml.next();
            }
            return xml;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    static DefectException broken(XMLStreamException cause) {
        String says = String.valueOf(cause.getMessage()).replaceFirst("(?s)^.*\\nMessage: ", "");
        int line = cause.getLocation() == null
                ? 1
                : Math.max(1, cause.getLocation().getLineNumber());
        return new DefectException(Problem.BROKEN_XML, line, says);
    }

    /** The element whose text or end was read last. */
    String currentElement() {
        return open.isEmpty() ? "" : open.peek();
    }

    int line() {
        return Math.max(1, getLocation().getLineNumber());
    }

    @Override
    public int next() throws XMLStreamException {
        if (getEventType() == END_ELEMENT) {
            open.poll();
        }
        int event = super.next();
        while (isText(event) && currentElement().endsWith("BinaryObject")) {
            event = super.next();
        }
        switch (event) {
            case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION -> throw new DefectException(Problem.DOCTYPE);
            case START_ELEMENT -> enter();
            case CHARACTERS, CDATA, SPACE -> measure();
            default -> {}
        }
        return event;
    }

    private static boolean isText(int event) {
        return event == CHARACTERS || event == CDATA || event == SPACE;
    }

    private void enter() {
        textLength = 0;
        open.push(getLocalName());
        if (++elements > limits.xmlElements()) {
            throw tooComplex("more than " + limits.xmlElements() + " elements");
        }
        if (LINES.contains(getLocalName()) && ++lines > limits.invoiceLines()) {
            throw tooComplex("more than " + limits.invoiceLines() + " invoice lines");
        }
        if (open.size() > DEEPEST) {
            throw tooComplex("elements nested more than " + DEEPEST + " deep");
        }
    }

    private void measure() {
        textLength += getTextLength();
        String name = currentElement();
        int longest = isNumber(name) ? LONGEST_NUMBER : LONGEST_TEXT;
        if (textLength > longest && !isWhiteSpace()) {
            throw tooComplex("a value of more than " + longest + " characters in \"" + name + "\"");
        }
    }

    private DefectException tooComplex(String what) {
        return new DefectException(Problem.TOO_COMPLEX, what, line());
    }

    private static boolean isNumber(String name) {
        return name.endsWith("Amount")
                || name.endsWith("Quantity")
                || name.endsWith("Percent")
                || name.endsWith("Numeric")
                || name.endsWith("Rate")
                || name.endsWith("Measure");
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
