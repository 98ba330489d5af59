/**
 * Two years of an invented company, for a newcomer who wants to see every page with something on it.
 *
 * <p>Only into an empty installation. It goes through the services of the other rooms, each step under a clock that
 * shows the time at which it happened, and through the reader of bounces; but never through the outbox: nothing of it
 * can be sent. Not for the sample: users, settings besides the company's own, and anything that needs a server outside.
 */
package org.tracepost.sample;
