package org.tracepost.browser;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openqa.selenium.By;

/** Upload: what the files would do, and then do it. */
final class ImportPage {

    private static final By FILES = By.cssSelector("#upload input[type=file]");
    private static final By HEADING = By.id("preview-heading");
    private static final By SAID = By.cssSelector(".outcomes");

    private final Window window;

    ImportPage(Window window) {
        this.window = window;
    }

    ImportPage open(Product product) {
        window.go(product.pages() + "/import/upload.xhtml");
        return this;
    }

    /** Chooses the files and asks what they would do. */
    ImportPage preview(Path... files) {
        window.all(FILES)
                .get(0)
                .sendKeys(Arrays.stream(files).map(Path::toString).collect(Collectors.joining("\n")));
        window.pressAndLeave(On.button("Show what they would do"));
        window.seeText(HEADING, "What would be done");
        return this;
    }

    ImportPage apply(int changes) {
        window.pressAndLeave(On.button("Import (" + changes + ")"));
        window.seeText(HEADING, "What was done");
        return this;
    }

    /** How many of what: {@code 2 new}. */
    String outcome() {
        return window.text(SAID);
    }

    String line(String number) {
        return window.text(On.row(number));
    }

    DocumentPage openInvoice(String number) {
        window.pressAndLeave(On.link(number));
        return new DocumentPage(window);
    }
}
