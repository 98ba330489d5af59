/** The settings page. */
package org.tracepost.company.web;
