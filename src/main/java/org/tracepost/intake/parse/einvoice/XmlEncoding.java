package org.tracepost.intake.parse.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;

/**
 * Checks that a file which says that it is UTF-8, or says nothing, is UTF-8: the commonest fault of home-made XML. The
 * JDK's parser notices it too, but tells no line and prints to the server's standard error.
 */
final class XmlEncoding {

    private static final Pattern DECLARED = Pattern.compile("^[^<]{0,3}<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)");

    private XmlEncoding() {}

    static void check(byte[] content) {
        String head = new String(content, 0, Math.min(200, content.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        boolean utf8 = declared.find() ? declared.group(1).equalsIgnoreCase("UTF-8") : head.indexOf('\0') < 0;
        if (utf8) {
            checkUtf8(content);
        }
    }

    private static void checkUtf8(byte[] content) {
        int line = 1;
        char[] buffer = new char[1];
        try (Reader in =
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder())) {
            while (in.read(buffer) > 0) {
                line += buffer[0] == '\n' ? 1 : 0;
            }
        } catch (CharacterCodingException notUtf8) {
            throw new DefectException(Problem.BROKEN_XML, line, "a character is not UTF-8, the encoding of the file.");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
