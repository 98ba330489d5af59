/** Templates for programs: read what is said, put own words in their place, look at them with a document's values. */
package org.tracepost.template.rest;
