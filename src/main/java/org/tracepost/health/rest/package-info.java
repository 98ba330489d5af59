/** Health for monitoring programs. */
package org.tracepost.health.rest;
