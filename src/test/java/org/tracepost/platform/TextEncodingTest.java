package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gdańsk",
                "Toruń 3",
                "Łódź",
                "ul. Żwirki",
                "Wałęsa",
                "pięć",
                "Święto;ą",
                "KRAKÓW-ŚRÓDMIEŚCIE",
                "Koń"
            })
    void decodeShouldFindWindows1250WhenPolish(String text) {
        assertEquals(text, decoded(text, "windows-1250"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller & Söhne",
                "Straße",
                "España",
                "Peñíscola nº 3",
                "30 £",
                "5 m³",
                "García Núñez",
                "Café Crème",
                "Señor ¿Qué?",
                "Ærø"
            })
    void decodeShouldFindWindows1252WhenWestern(String text) {
        assertEquals(text, decoded(text, "windows-1252"));
    }

    private static String decoded(String text, String charset) {
        return TextEncoding.decode(text.getBytes(Charset.forName(charset)), null)
                .text();
    }
}
