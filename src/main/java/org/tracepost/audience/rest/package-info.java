/** Who fits a filter, for programs. */
package org.tracepost.audience.rest;
