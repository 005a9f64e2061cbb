/** Events to the receivers that organizations name: signed, in order, as often as it takes. */
@NullMarked
package coop.grappe.purchasing.integration.webhook;

import org.jspecify.annotations.NullMarked;
