/**
 * The way from a written message to our relay: the outbox, the attempts and what the relay answered.
 *
 * <p>Promises: a message and its outbox rows are written in one transaction; nothing is sent in a page's transaction;
 * what may have been taken by the relay is never sent again by itself; the network is never spoken to while a
 * transaction is open.
 */
package org.tracepost.delivery;
