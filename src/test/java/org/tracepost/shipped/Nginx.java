package org.tracepost.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.tracepost.testing.Ports;

/**
 * Debian's nginx with an example of {@code server/nginx} as it is, but for its ports, and a certificate made just now
 * for the hosts that it names.
 */
final class Nginx implements AutoCloseable {

    private static final String HOSTS = "DNS:tracepost.example.org,DNS:invoices.example.org";
    private static final String MAIN =
            """
            daemon off;
            pid %1$s/nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              include %1$s/tracepost.conf;
            }
            """;

    private final Path folder;
    private final Map<String, Integer> ports = Ports.free("https", "http");
    private final Background nginx;

    /** @param example a file of {@code server/nginx} @param backend port of the server on loopback */
    Nginx(String name, String example, int httpsPort, int backend) throws IOException {
        ports.put("https", httpsPort);
        folder = Files.createDirectories(Background.FOLDER.resolve(name));
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=tests",
                "-addext",
                "subjectAltName=" + HOSTS,
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("certificate.pem").toString());
        String text = Files.readString(Path.of("server/nginx", example));
        text = replaced(text, "    listen [::]:443 ssl;\n", "");
        text = replaced(text, "    listen [::]:80;\n", "");
        text = replaced(text, "listen 443 ssl;", "listen 127.0.0.1:" + httpsPort + " ssl;");
        text = replaced(text, "listen 80;", "listen 127.0.0.1:" + ports.get("http") + ";");
        text = replaced(text, "/etc/nginx/tracepost/", folder + "/");
        text = replaced(text, "server 127.0.0.1:8080;", "server 127.0.0.1:" + backend + ";");
        Files.writeString(folder.resolve("tracepost.conf"), text);
        Path main = Files.writeString(folder.resolve("nginx.conf"), MAIN.formatted(folder));
        nginx = new Background(name, Map.of(), "/usr/sbin/nginx", "-c", main.toString(), "-p", folder.toString());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Ports.answers(httpsPort)) {
            if (!nginx.handle().isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("nginx refuses server/nginx/" + example + ":\n" + nginx.said());
            }
            Pause.aMoment();
        }
    }

    private static String replaced(String text, String example, String ours) {
        if (!text.contains(example)) {
            throw new AssertionError("the example no longer has " + example);
        }
        return text.replace(example, ours);
    }

    private void run(String... command) throws IOException {
        try (Background program = new Background("openssl", Map.of(), command)) {
            if (program.end(60) != 0) {
                throw new AssertionError(program.said());
            }
        }
    }

    int plainPort() {
        return ports.get("http");
    }

    /** A client that trusts this certificate alone and follows no redirect by itself. */
    HttpClient.Builder client() throws IOException {
        try (InputStream pem = Files.newInputStream(folder.resolve("certificate.pem"))) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "tests", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(tls);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        nginx.close();
    }
}
