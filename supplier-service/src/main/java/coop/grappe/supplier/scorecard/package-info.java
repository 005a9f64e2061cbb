/** How suppliers deliver and invoice, from what purchasing-service reports; and what that suggests. */
@NullMarked
package coop.grappe.supplier.scorecard;

import org.jspecify.annotations.NullMarked;
