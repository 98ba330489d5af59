package org.tracepost.practice.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeBehaviourTest {

    @ParameterizedTest
    @CsvSource({
        "bounce@x.example,BOUNCE",
        "BOUNCE-17@x.example,BOUNCE",
        "bounce17@x.example,BOUNCE",
        "bounce.anna@x.example,BOUNCE",
        "bounces@x.example,DELIVERED",
        "reject@x.example,REJECT",
        "rejectdata@x.example,REJECT_DATA",
        "deliver@x.example,DELIVERED",
        "delay+a@x.example,DELAY",
        "fuller@x.example,DELIVERED",
        "anna@bounce.example,DELIVERED",
        "bounceż@x.example,DELIVERED",
        "full,FULL"
    })
    void nameShouldMatchAloneOrBeforeANonLetter(String address, PracticeBehaviour expected) {
        assertEquals(expected, PracticeBehaviour.of(address));
    }
}
