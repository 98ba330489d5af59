/** The menu of saved views that stands on each list. */
package org.tracepost.savedview.web;
