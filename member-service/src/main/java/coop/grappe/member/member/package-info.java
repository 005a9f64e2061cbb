/** The organizations that buy together, with their sites and the people who act for them. */
@NullMarked
package coop.grappe.member.member;

import org.jspecify.annotations.NullMarked;
