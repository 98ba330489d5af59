/**
 * The pages about messages, and the time-line of a recipient that the pages of other rooms show, too
 * ({@code WEB-INF/includes/timeline.xhtml}).
 */
package org.tracepost.message.web;
