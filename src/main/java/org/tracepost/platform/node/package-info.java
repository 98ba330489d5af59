/**
 * The servers that share one database, without a coordinator of our own: each says every few seconds that it lives, and
 * one that does not is ended by the others. Whoever writes for a node holds the node's row while it does: so a node
 * that was ended can write nothing more.
 */
package org.tracepost.platform.node;
