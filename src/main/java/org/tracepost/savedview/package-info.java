/**
 * Views of lists that users keep for themselves: a name for the filters that stand in a list's address.
 *
 * <p>A view is nothing but an address: opening it is following a link, and a list knows nothing of views. Nobody
 * imports this room but the ring.
 */
package org.tracepost.savedview;
