package org.tracepost.document.web;

import java.io.Serializable;

/** A customer as the invoice page's search field offers and shows it. */
public record CustomerChoice(Long id, String name, String under) implements Serializable {

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getUnder() {
        return under;
    }
}
