/** The pages about blocked addresses. */
package org.tracepost.suppression.web;
