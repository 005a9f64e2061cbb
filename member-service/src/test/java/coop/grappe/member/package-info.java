/** The service as a whole, seen from outside. */
package coop.grappe.member;
