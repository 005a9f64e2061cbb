/** UBL 2.1 documents, in and out, for the systems of members and suppliers. */
@NullMarked
package coop.grappe.purchasing.ubl;

import org.jspecify.annotations.NullMarked;
