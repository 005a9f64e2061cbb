/** The tender file: everything that is published, as one text whose hash is in the tender's log, and printed for people. */
@NullMarked
package coop.grappe.supplier.dossier;

import org.jspecify.annotations.NullMarked;
