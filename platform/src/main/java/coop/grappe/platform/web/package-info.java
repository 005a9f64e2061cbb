/** The HTTP conventions of every service: commands, preconditions, answers and pages. */
@NullMarked
package coop.grappe.platform.web;

import org.jspecify.annotations.NullMarked;
