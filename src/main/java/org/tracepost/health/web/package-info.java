/** The Health page, and the alarms on the page Home. */
package org.tracepost.health.web;
