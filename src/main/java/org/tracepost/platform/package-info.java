/**
 * What every room stands on and what knows no business word: clock, settings, database start, errors, paging.
 *
 * <p>Settings come from outside the WAR (system properties or environment variables), so that the same file runs everywhere.
 */
package org.tracepost.platform;
