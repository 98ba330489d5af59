/**
 * Who we are, as customers see it: name, imprint, bank details, logo, the sender of our e-mails, and how much we track.
 *
 * <p>What IT wires (addresses, relay, mailbox) is not here but in the deployment settings.
 */
package org.tracepost.company;
