package org.tracepost.customer;

/**
 * Which customers a list shows.
 *
 * @param text part of a name, number, town or contact's address; null or blank: any
 * @param tag one of their tags, as it is spelled; null or blank: whatever
 * @param lead true: leads only, false: none of them, null: all
 */
public record CustomerFilter(String text, Boolean lead, String tag) {

    public CustomerFilter(String text, Boolean lead) {
        this(text, lead, null);
    }

    public static CustomerFilter ofText(String text) {
        return new CustomerFilter(text, null);
    }
}
