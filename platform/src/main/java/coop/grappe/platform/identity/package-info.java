/** Who is asking, for which organization and with which roles. */
@NullMarked
package coop.grappe.platform.identity;

import org.jspecify.annotations.NullMarked;
