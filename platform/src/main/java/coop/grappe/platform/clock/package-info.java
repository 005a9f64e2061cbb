/** The one clock by which deadlines are decided. */
@NullMarked
package coop.grappe.platform.clock;

import org.jspecify.annotations.NullMarked;
