package org.tracepost.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * One person's browser: headless Chromium with a profile of its own. Every look and every press waits until it is
 * possible, and what it waited for stands in the failure.
 */
final class Window {

    static final Dimension DESK = new Dimension(1440, 900);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(60);
    /**
     * A headless browser says so in its name, and Tracepost rightly takes that for a machine: the customer here is a
     * person.
     */
    private static final String PERSON =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";

    private static final String QUIET =
            "return document.readyState === 'complete' && !document.body.classList.contains('waiting')"
                    + " && !document.body.classList.contains('leaving')"
                    + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()) && (!window.jQuery || jQuery.active === 0)";

    private final ChromeDriver driver;
    private final Path downloads;

    private Window(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /**
     * A clerk looks at PDFs in the page, as browsers do; a customer's browser may be told to save them, so that a test
     * can read them.
     */
    static Window open(boolean savesPdfs) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/browser").toAbsolutePath());
        Path downloads = Files.createTempDirectory(folder, "downloads-");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion",
                "--lang=en-GB",
                "--user-agent=" + PERSON,
                "--window-size=" + DESK.width + "," + DESK.height,
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile-"));
        options.setExperimentalOption(
                "prefs",
                new HashMap<>(Map.of(
                        "intl.accept_languages",
                        "en",
                        "download.default_directory",
                        downloads.toString(),
                        "plugins.always_open_pdf_externally",
                        savesPdfs)));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        return new Window(new ChromeDriver(service, options), downloads);
    }

    void close() {
        driver.quit();
    }

    /** As a new person at this desk: no cookie is left, and nothing is open. */
    void forget() {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        consoleErrors();
    }

    // ---- going about

    void go(String address) {
        driver.get(address);
        settle();
    }

    void reload() {
        driver.navigate().refresh();
        settle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Into the frame, for as long as the work takes. */
    <T> T inFrame(By frame, Supplier<T> work) {
        driver.switchTo().frame(see(frame));
        try {
            return work.get();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    /** What the frame says; nothing while it is being loaded or replaced. */
    String frameText(By frame) {
        try {
            driver.switchTo().frame(driver.findElement(frame));
            return driver.findElement(By.tagName("body")).getText();
        } catch (WebDriverException replacedJustNow) {
            return "";
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    String waitForFrameText(By frame, String text) {
        waitUntil("“" + text + "” in the frame " + frame, () -> frameText(frame).contains(text));
        return frameText(frame);
    }

    /** Presses what opens a new tab, and stays in that tab. */
    void pressIntoNewTab(Runnable press) {
        List<String> before = List.copyOf(driver.getWindowHandles());
        press.run();
        waitUntil("a new tab", () -> driver.getWindowHandles().size() > before.size());
        driver.switchTo()
                .window(driver.getWindowHandles().stream()
                        .filter(tab -> !before.contains(tab))
                        .findFirst()
                        .orElseThrow());
        settle();
    }

    // ---- looking

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    WebElement see(By what) {
        AtomicReference<WebElement> seen = new AtomicReference<>();
        waitUntil("seeing " + what, () -> {
            seen.set(visible(what).orElse(null));
            return seen.get() != null;
        });
        return seen.get();
    }

    private Optional<WebElement> visible(By what) {
        return all(what).stream().filter(WebElement::isDisplayed).findFirst();
    }

    boolean sees(By what) {
        return visible(what).isPresent();
    }

    String text(By what) {
        return see(what).getText();
    }

    void seeText(By where, String text) {
        waitUntil("“" + text + "” in " + where, () -> all(where).stream()
                .anyMatch(e -> e.isDisplayed() && e.getText().contains(text)));
    }

    /** Loads the page anew until it says so: for what happens elsewhere, at its own pace. */
    void reloadUntil(String what, BooleanSupplier condition) {
        reloadUntil(what, PATIENCE, condition);
    }

    void reloadUntil(String what, Duration patience, BooleanSupplier condition) {
        waitUntil(what, patience, patience.dividedBy(80), () -> {
            if (condition.getAsBoolean()) {
                return true;
            }
            reload();
            return condition.getAsBoolean();
        });
    }

    void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, PATIENCE, LOOK_AGAIN, condition);
    }

    private void waitUntil(String what, Duration patience, Duration interval, BooleanSupplier condition) {
        try {
            new FluentWait<>(driver)
                    .withTimeout(patience)
                    .pollingEvery(interval)
                    .ignoring(StaleElementReferenceException.class, NotFoundException.class)
                    .until(ignored -> condition.getAsBoolean());
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "Waited " + patience.toSeconds() + " s in vain for: " + what + " (" + address() + ")", e);
        }
    }

    /** Until the page is loaded and the server has answered all that was asked. */
    void settle() {
        waitUntil("the page to settle", () -> (Boolean) driver.executeScript(QUIET));
    }

    // ---- doing

    void press(By what) {
        see(what);
        waitUntil("pressing " + what, () -> {
            Optional<WebElement> target = visible(what);
            try {
                target.ifPresent(this::press);
                return target.isPresent();
            } catch (ElementClickInterceptedException stillCovered) {
                return false;
            }
        });
        settle();
    }

    /**
     * Types into a field with suggestions and takes the one that says so, where it stands: the list closes when the
     * page is scrolled.
     */
    void take(String field, String text) {
        see(By.id(field + "_input")).sendKeys(text);
        see(By.xpath("//*[@id='" + field + "_panel']//*[contains(@class, 'ui-autocomplete-item')][contains(., '" + text
                        + "')]"))
                .click();
        settle();
    }

    private void press(WebElement target) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
        target.click();
    }

    /** Presses what leads to another page, and waits for that page. */
    void pressAndLeave(By what) {
        driver.executeScript("document.body.classList.add('leaving')");
        press(what);
    }

    /** In place of what stood there; leaves the field, so that the page computes. */
    void fill(By field, String text) {
        WebElement input = see(field);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        if (!text.isEmpty()) {
            input.sendKeys(text);
        }
        input.sendKeys(Keys.TAB);
        settle();
    }

    // ---- evidence

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object answer(String asynchronous, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(asynchronous, arguments);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the browser complained of since the last call. */
    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** The first file that was downloaded, as soon as it is whole. */
    Path downloaded(String ending) {
        waitUntil("a download that ends in " + ending, () -> download(ending) != null);
        return download(ending);
    }

    private Path download(String ending) {
        File[] files = downloads.toFile().listFiles((folder, name) -> name.endsWith(ending));
        return files == null || files.length == 0 ? null : files[0].toPath();
    }

    void keepEvidence(String name) throws IOException {
        Path folder = Path.of("target/browser");
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        Files.writeString(folder.resolve(name + ".html"), "<!-- " + address() + " -->\n" + driver.getPageSource());
    }
}
