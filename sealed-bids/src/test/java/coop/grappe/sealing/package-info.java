@org.jspecify.annotations.NullMarked
package coop.grappe.sealing;
