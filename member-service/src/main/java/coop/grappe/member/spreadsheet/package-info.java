/** Needs out of the spreadsheets that co-ops keep, and needs and demand into them. */
@NullMarked
package coop.grappe.member.spreadsheet;

import org.jspecify.annotations.NullMarked;
