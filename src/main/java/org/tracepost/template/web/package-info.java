/** The pages of templates: the list of all e-mails, and one text in one language with its preview and history. */
package org.tracepost.template.web;
