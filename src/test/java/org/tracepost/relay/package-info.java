/**
 * The whole product against a real relay: Postfix and Dovecot from Debian's packages with a configuration of their own,
 * on loopback and in a temporary folder, and small scripted servers for what these cannot be made to do.
 * {@code bin/verify relay} runs it, as root on Debian 12.
 */
package org.tracepost.relay;
