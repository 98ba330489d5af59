/**
 * The PDF of a document: one record in, bytes out.
 *
 * <p>Pure: no EJB, CDI or JPA, no network, no file. Requirements: A4; the customer's language (English, Polish, German,
 * Spanish) with its figures and dates; fonts embedded; long lists break between lines and repeat their head; each page
 * names the seller, the bank account and "page x of y". Out of scope: PDF/A, e-invoice XML, scripts that Open Sans has
 * not.
 */
package org.tracepost.document.pdf;
