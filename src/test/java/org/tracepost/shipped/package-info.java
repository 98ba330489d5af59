/**
 * What is shipped around the WAR, started as it is shipped: {@code bin/run}, {@code server/micro/launch}, the command
 * of {@code docker/Dockerfile}, the installation scripts of WildFly, and the proxies of {@code server/nginx} before
 * them. {@code bin/verify shipped} runs it.
 */
package org.tracepost.shipped;
