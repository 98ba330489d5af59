/**
 * From text to e-mail: subject, plain text and HTML that mail programs of all ages show well, in light and dark, from 320 px on.
 *
 * <p>Pure: no EJB, CDI or JPA, no network. Everything is escaped; a text can bring no markup of its own.
 */
package org.tracepost.template.render;
