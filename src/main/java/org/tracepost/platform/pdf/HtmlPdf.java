package org.tracepost.platform.pdf;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * Prints HTML as PDF, with the fonts embedded and tagged for screen readers.
 *
 * <p>The renderer may load nothing but {@code data:} pictures (the logo): texts come from customers and e-invoices, and
 * a printer that follows their addresses would be a door into the company's network.
 */
public final class HtmlPdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private HtmlPdf() {}

    /** The finished PDF. @throws IOException only where the renderer itself fails */
    public static byte[] print(String html) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
        new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().namespaceAware(true).fromJsoup(Jsoup.parse(html)), "")
                .withProducer("Tracepost")
                .usePdfUaAccessibility(true)
                .useFont(Fonts.REGULAR::open, "Open Sans", 400, FontStyle.NORMAL, true)
                .useFont(Fonts.SEMIBOLD::open, "Open Sans", 600, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl((uri, kind) -> isOwn(uri), RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, kind) -> isOwn(uri), RUN_AFTER_RESOLVING_URI)
                .useUriResolver((base, uri) -> isOwn(uri) ? uri : null)
                .useHttpStreamImplementation(HtmlPdf::refuse)
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    private static boolean isOwn(String uri) {
        return uri != null && uri.startsWith("data:image/");
    }

    private static FSStream refuse(String uri) {
        throw new SecurityException("the printer loads nothing from outside");
    }
}
