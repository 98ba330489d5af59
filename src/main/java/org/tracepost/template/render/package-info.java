/**
 * From text to e-mail: subject, plain text and HTML that mail programs of all ages show well, in light and dark, from
 * 320 px on.
 *
 * <p>Pure: no EJB, CDI or JPA, no network. Values are escaped; of the markup that a template brings, what no e-mail may
 * have is left out.
 */
package org.tracepost.template.render;
