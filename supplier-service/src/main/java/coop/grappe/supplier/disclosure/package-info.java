/** What anyone may read of a tender and of what came of it: releases of the Open Contracting Data Standard at every step, and records. */
@NullMarked
package coop.grappe.supplier.disclosure;

import org.jspecify.annotations.NullMarked;
