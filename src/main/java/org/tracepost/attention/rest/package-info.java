/** Problems over REST. */
package org.tracepost.attention.rest;
