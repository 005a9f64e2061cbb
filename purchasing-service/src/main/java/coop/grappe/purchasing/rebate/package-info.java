/** What suppliers owe back once the group's volume reaches a better tier. */
@NullMarked
package coop.grappe.purchasing.rebate;

import org.jspecify.annotations.NullMarked;
