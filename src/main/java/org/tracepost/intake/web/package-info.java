/** The page that takes files in. */
package org.tracepost.intake.web;
