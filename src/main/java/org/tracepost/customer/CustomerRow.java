package org.tracepost.customer;

/** A customer as the list shows it. */
public record CustomerRow(Long id, String number, String name, String city, String country, String phone, long contacts) {
}
