package coop.grappe.platform.problem;

/**
 * What is wrong with one field.
 *
 * @param field the path of the field in the request, such as {@code lines[0].quantity}
 * @param message why, in the reader's language
 */
public record Violation(String field, String message) {}
