import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Asks each page of bench/lib/pages.txt in turn at a small and a large installation, as a signed-in clerk's browser
 * does, and prints how long the server takes, and which statements it needs (from PostgreSQL's auto_explain, which is
 * on only while they are counted). For bench/pages.
 */
public class AskPages {

    private static final int COUNTED = 4;
    private static final int MANY_ROWS = 20_000;

    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i].substring(2), arguments[i + 1]);
        }
        List<Installation> sizes = List.of(new Installation("small", given), new Installation("large", given));
        Predicate<String> wanted = Pattern.compile(given.getOrDefault("only", "."), Pattern.CASE_INSENSITIVE)
                .asPredicate();
        List<Asked> pages = new ArrayList<>();
        for (Page page : Page.read(Path.of(given.get("pages")))) {
            if (wanted.test(page.name)) {
                pages.add(new Asked(page, sizes));
            }
        }
        int rounds = Integer.parseInt(given.get("rounds"));
        for (int i = -Integer.parseInt(given.get("warmup")); i < rounds; i++) {
            for (Asked page : pages) {
                page.ask(i >= 0, i % 2 == 0);
            }
            System.err.printf("\rround %d of %d ", i + 1, rounds);
        }
        System.err.println();
        Statements statements = new Statements(Path.of(given.get("log")), sizes.get(1), Path.of(given.get("plans")));
        statements.on();
        for (Asked page : pages) {
            page.count(statements);
        }
        statements.off();
        new Table(pages).print(System.out);
    }

    /**
     * A page: its address, and, after a semicolon each, the fields of a request that is sent from it. {x} stands for an
     * id that a query of the file finds.
     */
    record Page(String name, String path, String expect, Map<String, String> fields) {

        static Map<String, String> queries = new LinkedHashMap<>();

        static List<Page> read(Path file) throws IOException {
            List<Page> pages = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("let ")) {
                    String[] parts = line.substring(4).split(" = ", 2);
                    queries.put(parts[0].strip(), parts[1]);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\s+\\|\\s+");
                    Map<String, String> fields = new LinkedHashMap<>();
                    for (int i = 3; i < parts.length; i++) {
                        String[] field = parts[i].split("=", 2);
                        fields.put(field[0].strip(), field[1].strip());
                    }
                    pages.add(new Page(parts[0].strip(), parts[1], parts[2], fields));
                }
            }
            return pages;
        }
    }

    /** The product on one database. */
    static final class Installation {
        final String name;
        final String url;
        final String password;
        final Connection database;
        private static final Pattern KEPT = Pattern.compile("list|recipients|report/|unmatched|history");
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, Browser> shared = new HashMap<>();

        Installation(String name, Map<String, String> given) throws Exception {
            this.name = name;
            this.url = given.get(name);
            this.password = given.get("password");
            this.database = DriverManager.getConnection(given.get(name + "-database"), "tracepost", "");
            quickenSignIn();
        }

        /**
         * Signing in takes a second of the processor on purpose, and is not what is measured: these people's passwords
         * are hashed fewer times.
         */
        private void quickenSignIn() throws Exception {
            byte[] salt = new byte[16];
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 1000, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            try (PreparedStatement update = database.prepareStatement("update app_user set password_hash = ?")) {
                update.setString(1, "1000:" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash));
                update.executeUpdate();
            }
        }

        /**
         * A list stays in its clerk's session as it was left: such a page has a clerk of its own. The others share one.
         */
        Browser browser(Page page) throws Exception {
            String login = page.path.startsWith("/admin") ? "admin" : "clerk";
            if (!page.fields.isEmpty() || KEPT.matcher(page.path).find()) {
                return new Browser(this, login);
            }
            if (!shared.containsKey(login)) {
                shared.put(login, new Browser(this, login));
            }
            return shared.get(login);
        }

        String filled(String text) throws SQLException {
            String filled = text;
            Matcher place = Pattern.compile("\\{(\\w+)}").matcher(text);
            while (place.find()) {
                String key = place.group(1);
                if (!ids.containsKey(key)) {
                    ids.put(key, one(Page.queries.get(key)));
                }
                filled = filled.replace(place.group(), ids.get(key));
            }
            return filled;
        }

        String one(String sql) throws SQLException {
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    throw new IllegalStateException(name + ": nothing is found by " + sql);
                }
                return row.getString(1);
            }
        }
    }

    /** One person with a browser, at one page. */
    static final class Browser {
        private static final Pattern INPUT = Pattern.compile("<(input|select|textarea|button)\\b([^>]*)>");
        private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private final Installation at;
        private String html;
        long nanos;

        Browser(Installation at, String login) throws Exception {
            this.at = at;
            get("/login.xhtml");
            Map<String, String> form = form("signIn");
            form.put("name", login);
            form.put("password", at.password);
            Matcher button = Pattern.compile("<button id=\"([^\"]+)\"[^>]*type=\"submit\"")
                    .matcher(html);
            if (button.find()) {
                form.put(button.group(1), "");
            }
            html = send(request("/login.xhtml")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                    .build());
            get("/user/profile.xhtml");
            if (html.contains("id=\"signIn\"")) {
                throw new IllegalStateException(at.name + ": the sign-in failed");
            }
        }

        void get(String path) throws Exception {
            html = send(request(path).GET().build());
        }

        /** What the page's script would send: all fields of the source's form and those given. */
        String post(String path, Map<String, String> given) throws Exception {
            String source = found(given.get("source"));
            Map<String, String> form = form(given.getOrDefault("form", source.split(":")[0]));
            form.put("jakarta.faces.partial.ajax", "true");
            form.put("jakarta.faces.source", source);
            form.put("jakarta.faces.partial.execute", given.getOrDefault("execute", source));
            form.put("jakarta.faces.partial.render", given.getOrDefault("render", source));
            form.put(source, given.getOrDefault("value", source));
            given.forEach((name, value) -> {
                if (!Set.of("source", "form", "execute", "render", "value").contains(name)) {
                    form.put(name, found(value));
                }
            });
            Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(html);
            if (nonce.find()) {
                form.put("primefaces.nonce", nonce.group(1));
            }
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .header("Faces-Request", "partial/ajax")
                    .header("X-Requested-With", "XMLHttpRequest")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                    .build());
        }

        /**
         * What stands in the page: {@code @command} is the component behind a function of the page's script,
         * {@code @column:Word} the head of a column.
         */
        private String found(String value) {
            if (!value.startsWith("@")) {
                return value;
            }
            Matcher place = Pattern.compile(
                            value.startsWith("@column:")
                                    ? "<th id=\"([^\"]+)\"[^>]*aria-label=\"" + Pattern.quote(value.substring(8)) + "\""
                                    : value.substring(1) + "\\s*=\\s*function.{0,80}?s:\"([^\"]+)\"",
                            Pattern.DOTALL)
                    .matcher(html);
            if (!place.find()) {
                throw new IllegalStateException("the page has no " + value);
            }
            return place.group(1);
        }

        private Map<String, String> form(String id) {
            int from = html.indexOf("<form id=\"" + id + "\"");
            int to = html.indexOf("</form>", Math.max(0, from));
            if (from < 0) {
                throw new IllegalStateException("the page has no form " + id);
            }
            String part = html.substring(from, to);
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put(id, id);
            Matcher input = INPUT.matcher(part);
            while (input.find()) {
                Map<String, String> has = new HashMap<>();
                Matcher attribute = ATTRIBUTE.matcher(input.group(2));
                while (attribute.find()) {
                    has.put(attribute.group(1), attribute.group(2));
                }
                String name = has.get("name");
                boolean sent = name != null
                        && !input.group(1).equals("button")
                        && !Set.of("submit", "button", "file").contains(has.getOrDefault("type", "text"))
                        && (!Set.of("checkbox", "radio").contains(has.getOrDefault("type", "text"))
                                || has.containsKey("checked"));
                if (sent) {
                    fields.put(
                            name,
                            input.group(1).equals("input")
                                    ? has.getOrDefault("value", "")
                                            .replace("&amp;", "&")
                                            .replace("&quot;", "\"")
                                    : input.group(1).equals("select") ? chosen(part.substring(input.end())) : "");
                }
            }
            return fields;
        }

        private static String chosen(String after) {
            Matcher option = Pattern.compile("<option value=\"([^\"]*)\"[^>]*selected")
                    .matcher(after.substring(0, Math.max(0, after.indexOf("</select>"))));
            return option.find() ? option.group(1) : "";
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(at.url + path))
                    .header("Accept-Language", "en")
                    .header("User-Agent", "bench/pages (Mozilla)");
        }

        private String send(HttpRequest request) throws Exception {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            nanos = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(at.name + ": " + request.uri() + " answers " + answer.statusCode());
            }
            return answer.body();
        }

        private static String encoded(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                            + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }

    /** A page at all sizes, and what came out. */
    static final class Asked {
        final Page page;
        final List<Visit> visits = new ArrayList<>();

        Asked(Page page, List<Installation> sizes) throws Exception {
            this.page = page;
            for (Installation size : sizes) {
                visits.add(new Visit(page, size));
            }
        }

        void ask(boolean counts, boolean largeFirst) throws Exception {
            for (int i = 0; i < visits.size(); i++) {
                Visit visit = visits.get(largeFirst ? visits.size() - 1 - i : i);
                visit.ask();
                if (counts) {
                    visit.times.add(visit.browser.nanos / 1e6);
                }
            }
        }

        void count(Statements log) throws Exception {
            for (Visit visit : visits) {
                log.count(visit);
            }
        }
    }

    /** A page at one size. */
    static final class Visit {
        final Page page;
        final Installation at;
        final Browser browser;
        final List<Double> times = new ArrayList<>();
        private final String path;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private boolean open;
        int statements;
        String repeated = "";
        long blocks;
        Set<String> scanned = new TreeSet<>();

        Visit(Page page, Installation at) throws Exception {
            this.page = page;
            this.at = at;
            this.browser = at.browser(page);
            this.path = at.filled(page.path).replace(" ", "%20");
            for (Map.Entry<String, String> field : page.fields.entrySet()) {
                fields.put(field.getKey(), at.filled(field.getValue()));
            }
        }

        void ask() throws Exception {
            if (fields.isEmpty()) {
                browser.get(path);
                check(browser.html);
                return;
            }
            if (!open) {
                browser.get(path);
                open = true;
            }
            check(browser.post(path.replaceFirst("\\?.*", ""), fields));
        }

        private void check(String answer) throws SQLException, IOException {
            if (!Pattern.compile(at.filled(page.expect)).matcher(answer).find()
                    || answer.contains("id=\"signIn\"")
                    || answer.contains("<error>")
                    || answer.contains("<redirect")) {
                Path kept = Files.createTempFile("answer", ".html");
                Files.writeString(kept, answer);
                throw new IllegalStateException(at.name + ": the page " + page.name + " (" + path + ") does not show "
                        + page.expect + ", see " + kept);
            }
        }

        double percentile(double share) {
            List<Double> sorted = times.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
        }
    }

    /**
     * The statements of a page, out of the log of auto_explain. What the product's timers ask meanwhile is told apart
     * by asking several times.
     */
    static final class Statements {
        private static final Pattern HEAD =
                Pattern.compile("^\\S+ \\S+ \\S+ \\[\\d+] (\\S*) LOG: +duration: ([0-9.]+) ms +plan:.*");
        /** The rows that came out, how often, and those that a filter kept back. */
        private static final Pattern SCAN = Pattern.compile(
                "Seq Scan on (\\w+)[^\n]*actual rows=(\\d+) loops=(\\d+)\\)(?:\n\\s+Filter:[^\n]*\n\\s+Rows Removed by Filter: (\\d+))?");

        private static final Pattern BLOCKS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
        private final Path log;
        private final Installation any;
        private final Path plans;
        private final Set<String> large = new TreeSet<>();

        record Told(String sql, double ms, long blocks, Set<String> scanned, String plan) {}

        Statements(Path log, Installation any, Path plans) throws SQLException {
            this.log = log;
            this.any = any;
            this.plans = plans;
            try (Statement statement = any.database.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select relname from pg_class where relkind = 'r' and reltuples > " + MANY_ROWS)) {
                while (rows.next()) {
                    large.add(rows.getString(1));
                }
            }
        }

        void on() throws Exception {
            set("alter system set auto_explain.log_min_duration = 0");
        }

        void off() throws Exception {
            set("alter system reset auto_explain.log_min_duration");
        }

        private void set(String sql) throws Exception {
            try (Statement statement = any.database.createStatement()) {
                statement.execute(sql);
                statement.execute("select pg_reload_conf()");
            }
            Thread.sleep(1000);
        }

        void count(Visit visit) throws Exception {
            Map<String, List<List<Told>>> runs = new LinkedHashMap<>();
            for (int i = 0; i < COUNTED; i++) {
                long from = Files.size(log);
                visit.ask();
                Map<String, List<Told>> run = read(from, visit.at.name).stream()
                        .collect(Collectors.groupingBy(Told::sql, LinkedHashMap::new, Collectors.toList()));
                if (i == 0) {
                    run.forEach((sql, told) -> runs.put(sql, new ArrayList<>()));
                }
                runs.keySet().retainAll(run.keySet());
                runs.forEach((sql, all) -> all.add(run.get(sql)));
            }
            StringBuilder text = new StringBuilder();
            int most = 1;
            for (List<List<Told>> all : runs.values()) {
                List<Told> least = all.stream()
                        .min((a, b) -> Integer.compare(a.size(), b.size()))
                        .orElseThrow();
                visit.statements += least.size();
                if (least.size() > most) {
                    most = least.size();
                    visit.repeated = " x" + most;
                }
                for (Told told : least) {
                    visit.blocks += told.blocks;
                    visit.scanned.addAll(told.scanned);
                    text.append(told.plan).append('\n');
                }
            }
            Files.writeString(
                    plans.resolve(visit.page.name.replaceAll("[^a-z0-9]+", "-") + "." + visit.at.name + ".txt"), text);
        }

        private List<Told> read(long from, String database) throws IOException {
            byte[] bytes;
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                bytes = new byte[(int) (file.length() - from)];
                file.seek(from);
                file.readFully(bytes);
            }
            List<Told> all = new ArrayList<>();
            List<String> entry = new ArrayList<>();
            for (String line : (new String(bytes, StandardCharsets.UTF_8) + "\n.").split("\n")) {
                if (!line.startsWith("\t")) {
                    told(entry, database, all);
                    entry.clear();
                }
                entry.add(line);
            }
            return all;
        }

        private void told(List<String> entry, String database, List<Told> all) {
            Matcher head = entry.size() < 2 ? null : HEAD.matcher(entry.get(0));
            if (head == null || !head.matches() || !head.group(1).equals(database)) {
                return;
            }
            String plan = String.join("\n", entry);
            Matcher buffers = BLOCKS.matcher(plan);
            long blocks = !buffers.find() ? 0 : number(buffers.group(1)) + number(buffers.group(2));
            Set<String> scanned = new TreeSet<>();
            Matcher scan = SCAN.matcher(plan);
            while (scan.find()) {
                long rows = Long.parseLong(scan.group(3)) * (number(scan.group(2)) + number(scan.group(4)));
                if (large.contains(scan.group(1)) && rows > MANY_ROWS) {
                    scanned.add(scan.group(1));
                }
            }
            all.add(new Told(entry.get(1), Double.parseDouble(head.group(2)), blocks, scanned, plan));
        }

        private static long number(String text) {
            return text == null ? 0 : Long.parseLong(text);
        }
    }

    record Table(List<Asked> pages) {

        void print(PrintStream out) {
            int width = pages.stream().mapToInt(p -> p.page.name.length()).max().orElse(10);
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %7s %7s  %7s %7s  %6s  %10s  %15s  %s%n",
                    "milliseconds",
                    "small",
                    "",
                    "large",
                    "",
                    "growth",
                    "statements",
                    "blocks read",
                    "large tables");
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %7s %7s  %7s %7s  %6s  %10s  %7s %7s  %s%n",
                    "page",
                    "p50",
                    "p95",
                    "p50",
                    "p95",
                    "p50",
                    "",
                    "small",
                    "large",
                    "read through");
            for (Asked asked : pages) {
                Visit small = asked.visits.get(0);
                Visit large = asked.visits.get(1);
                out.printf(
                        Locale.ROOT,
                        "%-" + width + "s  %7.0f %7.0f  %7.0f %7.0f  %6.2f  %10s  %7d %7d  %s%n",
                        asked.page.name,
                        small.percentile(0.5),
                        small.percentile(0.95),
                        large.percentile(0.5),
                        large.percentile(0.95),
                        large.percentile(0.5) / small.percentile(0.5),
                        large.statements + large.repeated,
                        small.blocks,
                        large.blocks,
                        String.join(" ", large.scanned));
            }
            Asked worst = pages.stream()
                    .max((a, b) -> Double.compare(
                            a.visits.get(1).percentile(0.95), b.visits.get(1).percentile(0.95)))
                    .orElseThrow();
            Asked most = pages.stream()
                    .max((a, b) -> Integer.compare(a.visits.get(1).statements, b.visits.get(1).statements))
                    .orElseThrow();
            out.printf(
                    "Slowest page: %s. Most statements: %s, %d.%n",
                    worst.page.name, most.page.name, most.visits.get(1).statements);
            out.printf(
                    Locale.ROOT,
                    "worst_p95_ms=%.0f growth=%.2f%n",
                    worst.visits.get(1).percentile(0.95),
                    worst.visits.get(1).percentile(0.95) / worst.visits.get(0).percentile(0.95));
        }
    }
}
