/**
 * Pages of reminders: the dry run, what went out, the settings, and parts for Home and the pages of documents and
 * customers.
 */
package org.tracepost.reminder.web;
