package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTypoTest {

    @ParameterizedTest
    @CsvSource({
        "jan@gmial.com, jan@gmail.com",
        "jan@gmal.com, jan@gmail.com",
        "jan@gmaill.com, jan@gmail.com",
        "jan@gmail.con, jan@gmail.com",
        "jan@hotmial.com, jan@hotmail.com",
        "ute@t-onlne.de, ute@t-online.de",
        "ewa@intera.pl, ewa@interia.pl",
        "jan@firma.con, jan@firma.com",
        "jan@firma.pll, jan@firma.pl",
        "jan@outlok.es, jan@outlook.es"
    })
    void meantShouldMendASlipOfTheKeyboard(String typed, String meant) {
        assertEquals(
                meant,
                AddressTypo.meant(EmailAddress.parse(typed).orElseThrow())
                        .orElseThrow()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@gmail.com",
                "jan@o2.pl",
                "jan@wp.pl",
                "jan@op.pl",
                "jan@firma.de",
                "jan@mail.com",
                "jan@web.pl",
                "jan@gmx.com",
                "jan@kowalski.example"
            })
    void meantShouldLeaveAloneWhatMayBeRight(String typed) {
        assertTrue(AddressTypo.meant(EmailAddress.parse(typed).orElseThrow()).isEmpty());
    }
}
