/** The reports over REST. */
package org.tracepost.report.rest;
