/** Who did what, when and on whose behalf. */
@NullMarked
package coop.grappe.platform.audit;

import org.jspecify.annotations.NullMarked;
