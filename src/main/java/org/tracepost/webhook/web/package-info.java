/** The administrator's pages of webhooks. */
package org.tracepost.webhook.web;
