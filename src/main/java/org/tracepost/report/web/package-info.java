/** The pages of the reports, and what they give away as files. */
package org.tracepost.report.web;
