/** What suppliers prove with documents that expire: licences, insurance, attestations. */
@NullMarked
package coop.grappe.supplier.qualification;

import org.jspecify.annotations.NullMarked;
