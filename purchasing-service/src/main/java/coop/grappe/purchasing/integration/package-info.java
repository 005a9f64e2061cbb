/** What other systems read of us: feeds, webhooks, and who may act as a machine. */
@NullMarked
package coop.grappe.purchasing.integration;

import org.jspecify.annotations.NullMarked;
