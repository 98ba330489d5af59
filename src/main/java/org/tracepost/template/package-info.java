/**
 * What Tracepost writes to customers: the texts per purpose and language, and the merge fields in them.
 *
 * <p>A text is Mustache, but only its gentle part: {@code {{customer.name}}} puts a value in,
 * {@code {{#document.due}}... {{/document.due}}} keeps a passage when the value is known,
 * {@code {{^document.due}}...{{/document.due}}} when it is not. Values are strings, no object is ever looked into, and
 * what a value holds is never read as a text with fields again.
 *
 * <p>A site's own texts take the place of those that come with the product ({@link org.tracepost.template.Templates});
 * their body may be HTML.
 *
 * <p>From text to e-mail there are two steps, both in {@link org.tracepost.template.render.MailRenderer}:
 * <em>merge</em>, whose result the clerk sees and may edit, and <em>frame</em>, at hand-over time, which adds what
 * differs per recipient.
 */
package org.tracepost.template;
