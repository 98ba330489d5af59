package org.tracepost.reminder;

import java.time.LocalDate;

/** A place among documents in the order of their deadlines and ids: those behind it come next. */
public record Place(LocalDate deadline, long id) {}
