/**
 * The words of e-mail: addresses, codes and tokens, parsed once at the edge and then never strings again.
 *
 * <p>Knows the JDK only, so that every other room (and a command line tool) may use it.
 */
package org.tracepost.mail;
