/**
 * Reads what an ERP or a clerk hands over: e-invoices ({@code einvoice}) and lists of customers ({@code csv}).
 *
 * <p>Pure: bytes in, values out. It knows no database, no container and no clock, and trusts nothing it is given: every
 * size is bounded by {@link org.tracepost.intake.parse.ReadingLimits}, no document type declaration is ever followed,
 * and whatever cannot be read becomes one {@link org.tracepost.intake.parse.Defect}, whose key a page can say in the
 * reader's language.
 *
 * <p>Out of scope: checking an invoice against the schematron rules of EN 16931. A slightly invalid invoice is still an
 * invoice that its customer waits for.
 */
package org.tracepost.intake.parse;
