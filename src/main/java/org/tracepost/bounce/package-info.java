/**
 * What comes back: polling the bounce mailbox, keeping every report, matching it to a recipient, recording what it
 * says.
 *
 * <p>A report is stored and committed before anything else happens to it, and never deleted. Only an unguessable token
 * that we gave out (in the envelope recipient, the envelope id, our header or Message-ID) matches a report to a
 * recipient; what has none is kept and listed. Out of scope: what an event means ({@code message.StatusRule}).
 */
package org.tracepost.bounce;
