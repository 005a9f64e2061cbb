/** Comparing allocations by a solver, proposing one to the members, standing still, and confirming the award. */
@NullMarked
package coop.grappe.supplier.award;

import org.jspecify.annotations.NullMarked;
