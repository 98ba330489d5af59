/** Blocked addresses over REST. */
package org.tracepost.suppression.rest;
