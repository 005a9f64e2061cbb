/** Plays one complete campaign through the gateway, from CSV files that a person can edit. */
@NullMarked
package coop.grappe.stack.demo;

import org.jspecify.annotations.NullMarked;
