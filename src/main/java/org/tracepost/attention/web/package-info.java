/** Home's list of what needs attention, and the dialog "What now". */
package org.tracepost.attention.web;
