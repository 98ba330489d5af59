/**
 * Tells other programs of status changes: each change is written in the transaction that makes it, and POSTed, signed,
 * until it is taken.
 */
package org.tracepost.webhook;
