/** The whole of Grappe as one process tree on a laptop. */
@NullMarked
package coop.grappe.stack;

import org.jspecify.annotations.NullMarked;
