/** Which machines an organization lets act for it. */
@NullMarked
package coop.grappe.purchasing.integration.machine;

import org.jspecify.annotations.NullMarked;
