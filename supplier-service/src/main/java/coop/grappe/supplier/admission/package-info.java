/** Who may bid: whoever is not suspended and, where the tender asks for it, proves what it asks for. */
@NullMarked
package coop.grappe.supplier.admission;

import org.jspecify.annotations.NullMarked;
