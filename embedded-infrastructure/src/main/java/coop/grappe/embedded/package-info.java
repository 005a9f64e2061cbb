/** PostgreSQL, Kafka and a token issuer in one small process, for laptops and tests. Loopback only. */
@NullMarked
package coop.grappe.embedded;

import org.jspecify.annotations.NullMarked;
