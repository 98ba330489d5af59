/** How pages keep what is written on them, and offer it again. */
package org.tracepost.draft.web;
