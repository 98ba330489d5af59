import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.bounce.parse.Unrecognised;

/**
 * How many mails of a folder are read in a second by one thread; in turn with it, as a reference, how many Jakarta Mail
 * takes apart: header, all parts, their bytes, without asking what they mean.
 *
 * <p>{@code ReadReports FOLDER SECONDS}: so many seconds for each of five rounds of both, after two that do not count.
 * The medians count.
 */
public final class ReadReports {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Session SESSION = Session.getInstance(new Properties());

    private ReadReports() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> mails = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(args[0])).sorted()) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().matches(".*\\.(jsonl|json|md|py|expected)"))
                    .toList()) {
                mails.add(Files.readAllBytes(file));
            }
        }
        if (mails.isEmpty()) {
            throw new IOException("No mails in " + args[0]);
        }
        long nanos = (long) (Double.parseDouble(args[1]) * 1e9);
        List<Rate> ours = new ArrayList<>();
        List<Rate> reference = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            Rate read = rate(mails, nanos, ReadReports::read);
            Rate taken = rate(mails, nanos, ReadReports::takeApart);
            if (round >= WARM_UP) {
                ours.add(read);
                reference.add(taken);
            }
        }
        long bytes = mails.stream().mapToLong(m -> m.length).sum();
        long unread = mails.stream()
                .filter(m -> ReportParser.parse(m) instanceof Unrecognised)
                .count();
        System.out.printf(
                Locale.ROOT, "mails=%d average_bytes=%d unrecognised=%d%n", mails.size(), bytes / mails.size(), unread);
        double processor = median(ours, Rate::ofProcessor);
        double referenceProcessor = median(reference, Rate::ofProcessor);
        System.out.printf(
                Locale.ROOT,
                "read_per_s=%.0f reference_per_s=%.0f read_per_cpu_s=%.0f reference_per_cpu_s=%.0f ratio_read=%.3f%n",
                median(ours, Rate::ofClock),
                median(reference, Rate::ofClock),
                processor,
                referenceProcessor,
                processor / referenceProcessor);
    }

    /** Mails a second by the clock, and by the time that the processor really worked for this thread. */
    private record Rate(double ofClock, double ofProcessor) {}

    /** Whole passes over all mails until the time is over. */
    private static Rate rate(List<byte[]> mails, long nanos, ToLongFunction<byte[]> work) {
        long begin = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long sum = 0;
        while (System.nanoTime() - begin < nanos) {
            for (byte[] mail : mails) {
                sum += work.applyAsLong(mail);
            }
            done += mails.size();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (sum == 42) {
            System.out.println();
        }
        return new Rate(done / seconds, done * 1e9 / (THREADS.getCurrentThreadCpuTime() - worked));
    }

    private static long read(byte[] mail) {
        return ReportParser.parse(mail).arrival().subject().length();
    }

    private static long takeApart(byte[] mail) {
        try {
            return bytes(new MimeMessage(SESSION, new ByteArrayInputStream(mail)));
        } catch (MessagingException | IOException | RuntimeException brokenMail) {
            return 1;
        }
    }

    private static long bytes(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart multipart) {
            long sum = 0;
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                sum += bytes(child);
            }
            return sum;
        }
        if (content instanceof Part message) {
            return bytes(message);
        }
        if (content instanceof String text) {
            return text.length();
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes().length;
        }
    }

    private static double median(List<Rate> rates, ToDoubleFunction<Rate> which) {
        double[] sorted = rates.stream().mapToDouble(which).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
