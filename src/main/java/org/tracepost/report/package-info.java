/**
 * What became of the e-mails of a time, for reading, for paper and for other programs. It reads what other rooms have
 * written and writes nothing but the audit trail's line about a proof that was made.
 *
 * <p>Lists and sums come from the same conditions, so that what is seen, summed and exported is the same. Nobody may
 * import this room.
 */
package org.tracepost.report;
