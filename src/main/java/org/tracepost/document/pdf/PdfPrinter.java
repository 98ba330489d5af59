package org.tracepost.document.pdf;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.tracepost.platform.TextTemplate;

/**
 * Prints a document as PDF, A4, with its fonts embedded and tagged for screen readers.
 *
 * <p>Safe for use by several threads. The renderer may load nothing but {@code data:} pictures (the logo): texts come from
 * customers and e-invoices, and a printer that follows their addresses would be a door into the company's network.
 */
public final class PdfPrinter {

    private static final byte[] REGULAR = font("OpenSans-Regular.ttf");
    private static final byte[] SEMIBOLD = font("OpenSans-Semibold.ttf");
    private static final TextTemplate PAGE = TextTemplate.markup(PdfPrinter.class, "document.html");

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** The finished PDF. Throws {@link UncheckedIOException} only where the renderer itself fails. */
    public byte[] print(PrintedDocument document) {
        String html = PAGE.fill(new PrintedValues(document).all());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
        try {
            new PdfRendererBuilder()
                    .withW3cDocument(new W3CDom().namespaceAware(true).fromJsoup(Jsoup.parse(html)), "")
                    .withProducer("Tracepost")
                    .usePdfUaAccessibility(true)
                    .useFont(() -> new ByteArrayInputStream(REGULAR), "Open Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(SEMIBOLD), "Open Sans", 600, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl((uri, kind) -> isOwn(uri), RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl((uri, kind) -> isOwn(uri), RUN_AFTER_RESOLVING_URI)
                    .useUriResolver((base, uri) -> isOwn(uri) ? uri : null)
                    .useHttpStreamImplementation(PdfPrinter::refuse)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print document " + document.number(), e);
        }
    }

    private static boolean isOwn(String uri) {
        return uri != null && uri.startsWith("data:image/");
    }

    private static FSStream refuse(String uri) {
        throw new SecurityException("the printer loads nothing from outside");
    }

    private static byte[] font(String name) {
        try (InputStream in = PdfPrinter.class.getResourceAsStream("fonts/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
