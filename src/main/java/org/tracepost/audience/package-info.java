/**
 * Whom a message is for: who among the contacts fits a filter, and who stands in a file. It answers with people as they
 * are known now; the room {@code message} keeps whom a message then went to.
 *
 * <p>Out of scope: who of them may not be mailed (room {@code suppression}).
 */
package org.tracepost.audience;
