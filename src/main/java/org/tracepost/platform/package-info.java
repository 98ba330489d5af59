/**
 * What every room stands on: clock, settings, database start, errors, paging. It knows next to no business word: the
 * duties that nodes share, the tables whose words are indexed, that a node may still hold rows of the outbox, and the
 * bounce address.
 *
 * <p>Settings come from outside the WAR (system properties or environment variables), so that the same file runs
 * everywhere.
 */
package org.tracepost.platform;
