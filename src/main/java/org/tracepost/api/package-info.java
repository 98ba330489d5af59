/**
 * The REST interface for other programs as a whole, under {@code /api/v1}: which resources it has and its OpenAPI
 * document.
 *
 * <p>The resources themselves live in the {@code .rest} packages of their rooms; only this package may name them all.
 */
package org.tracepost.api;
