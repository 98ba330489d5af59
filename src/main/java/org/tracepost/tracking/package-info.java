/**
 * What customers do with an e-mail: the pixel, the links, the online copy, and who of them is a machine.
 *
 * <p>The public side ({@code .rest}) never fails and never tells whether a token exists: the pixel is always served, an
 * unknown link or copy is one friendly page. Targets come from our own table only. Answers and comments come by POST of
 * a form alone.
 */
package org.tracepost.tracking;
