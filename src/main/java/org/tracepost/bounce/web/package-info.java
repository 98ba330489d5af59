/** The pages about reports of the bounce mailbox. */
package org.tracepost.bounce.web;
