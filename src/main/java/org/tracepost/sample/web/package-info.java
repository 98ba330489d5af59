/** Pages of the sample data. */
package org.tracepost.sample.web;
