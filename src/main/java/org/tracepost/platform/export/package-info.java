/**
 * Tables that leave the house as CSV, XLSX or PDF, written as they are read: a page of rows at a time, so that memory
 * does not grow with the table (ADR 23).
 */
package org.tracepost.platform.export;
