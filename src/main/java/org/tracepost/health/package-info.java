/**
 * How the installation is: for IT, who wired it and watches it.
 *
 * <p>It looks at the relay, sends a test mail to our own bounce mailbox, says which statuses can therefore ever be
 * seen, and raises alarms. It reads what the other rooms know and changes nothing there; nobody calls it but pages and
 * monitoring. What is an alarm stands in {@link AlarmRule} alone, what can be seen in {@link StatusForecast} alone;
 * both are pure.
 */
package org.tracepost.health;
