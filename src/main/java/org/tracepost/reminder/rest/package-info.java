/** Reminders over REST. */
package org.tracepost.reminder.rest;
