/**
 * Who gets what in a call for tenders, at the lowest total, with the proof of how good that is. It knows no service, no database and no clock:
 * the same market gets the same answer on any machine.
 */
@NullMarked
package coop.grappe.award;

import org.jspecify.annotations.NullMarked;
