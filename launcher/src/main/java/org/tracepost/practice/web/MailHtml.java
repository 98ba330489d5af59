package org.tracepost.practice.web;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tracepost.practice.mail.Attachment;
import org.tracepost.practice.mail.MailContent;

/** The HTML of a mail, prepared as a mail program would show it. */
final class MailHtml {

    private final Document document;
    private final List<Attachment> attachments;

    private MailHtml(Document document, List<Attachment> attachments) {
        this.document = document;
        this.attachments = attachments;
    }

    static MailHtml of(MailContent content) {
        Document document = Jsoup.parse(content.html().orElse(""));
        document.outputSettings().prettyPrint(false);
        return new MailHtml(document, content.attachments());
    }

    List<String> links() {
        return document.select("a[href], area[href]").eachAttr("href").stream()
                .map(String::strip)
                .distinct()
                .toList();
    }

    List<String> images() {
        return document.select("img[src]").eachAttr("src").stream()
                .map(String::strip)
                .distinct()
                .toList();
    }

    /**
     * Links open in a new tab; embedded images (RFC 2392) become data addresses, for the frame has no way to ask for
     * them.
     */
    String forFrame() {
        document.select("base").remove();
        document.head().prependElement("base").attr("target", "_blank");
        document.select("a[href], area[href]").attr("target", "_blank").attr("rel", "noreferrer");
        for (Element image : document.select("img[src^=cid:], img[src^=CID:]")) {
            embedded(image.attr("src").substring("cid:".length())).ifPresent(data -> image.attr("src", data));
        }
        return document.outerHtml();
    }

    private Optional<String> embedded(String contentId) {
        return attachments.stream()
                .filter(attachment -> attachment.contentId().equals(Optional.of(contentId)))
                .findFirst()
                .map(image -> "data:" + image.type() + ";base64,"
                        + Base64.getEncoder().encodeToString(image.bytes()));
    }
}
