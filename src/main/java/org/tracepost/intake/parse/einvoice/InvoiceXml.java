package org.tracepost.intake.parse.einvoice;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import javax.xml.stream.XMLStreamException;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;

/**
 * Tells UBL and CII apart by the document element and reads the file into the library's typed model of that syntax.
 *
 * <p>No schema validation: what the model does not know is passed over, so newer minor versions (UBL 2.2 to 2.4, CII
 * D22B, Factur-X extensions) and slightly invalid files can be read. Only a number that is none is refused: a sum must
 * not silently go missing.
 */
final class InvoiceXml {

    private static final String UBL_INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final String UBL_CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    private static final String CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";

    private InvoiceXml() {}

    static EInvoice read(byte[] content, ReadingLimits limits) {
        GuardedXml xml = GuardedXml.open(content, limits);
        String root = xml.getNamespaceURI() + " " + xml.getLocalName();
        return switch (root) {
            case UBL_INVOICE + " Invoice" -> UblInvoice.read(unmarshal(xml, UblContext.CONTEXT, InvoiceType.class));
            case UBL_CREDIT_NOTE + " CreditNote" ->
                UblCreditNote.read(unmarshal(xml, UblContext.CONTEXT, CreditNoteType.class));
            case CII + " CrossIndustryInvoice" ->
                CiiInvoice.read(unmarshal(xml, CiiContext.CONTEXT, CrossIndustryInvoiceType.class));
            default ->
                throw new DefectException(
                        Problem.OTHER_DOCUMENT,
                        xml.getLocalName(),
                        xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI());
        };
    }

    private static <T> T unmarshal(GuardedXml xml, JAXBContext context, Class<T> type) {
        try {
            Unmarshaller unmarshaller = context.createUnmarshaller();
            unmarshaller.setEventHandler(event -> passOver(event, xml));
            return unmarshaller.unmarshal(xml, type).getValue();
        } catch (JAXBException | RuntimeException failure) {
            throw defectIn(failure, xml);
        }
    }

    private static boolean passOver(ValidationEvent event, GuardedXml xml) {
        if (event.getLinkedException() instanceof NumberFormatException) {
            throw new DefectException(Problem.BAD_NUMBER, xml.currentElement(), xml.line());
        }
        return true;
    }

    /** JAXB wraps what the stream throws, sometimes twice. */
    private static DefectException defectIn(Exception failure, GuardedXml xml) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof DefectException defect) {
                return defect;
            }
            if (cause instanceof XMLStreamException broken) {
                return GuardedXml.broken(broken);
            }
            cause = cause instanceof JAXBException jaxb && jaxb.getLinkedException() != null
                    ? jaxb.getLinkedException()
                    : cause.getCause();
        }
        return new DefectException(Problem.BROKEN_XML, xml.line(), String.valueOf(failure.getMessage()));
    }

    /** Building a context takes a second and its classes stay in memory: only when the first such file comes. */
    private static final class UblContext {
        static final JAXBContext CONTEXT = context(InvoiceType.class, CreditNoteType.class);
    }

    private static final class CiiContext {
        static final JAXBContext CONTEXT = context(CrossIndustryInvoiceType.class);
    }

    private static JAXBContext context(Class<?>... types) {
        try {
            return JAXBContext.newInstance(types);
        } catch (JAXBException wrongDeployment) {
            throw new IllegalStateException("No usable JAXB implementation", wrongDeployment);
        }
    }
}
