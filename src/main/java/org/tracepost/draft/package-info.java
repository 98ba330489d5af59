/**
 * What people are writing and have neither sent nor saved yet: the fields of a page as they were typed, kept while they
 * type and offered again, whatever became of the window, the session or the node (ADR 36).
 *
 * <p>A draft belongs to its writer and to a page's address: going on is following a link, and this room knows nothing
 * of messages, documents or templates.
 */
package org.tracepost.draft;
