/** Events out of a transaction and into another, each applied exactly once. */
@NullMarked
package coop.grappe.platform.event;

import org.jspecify.annotations.NullMarked;
