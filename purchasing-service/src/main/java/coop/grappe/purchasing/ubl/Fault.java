package coop.grappe.purchasing.ubl;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document. The words are those of the schema processor or of the rule's own authors, in English.
 *
 * @param line from 1, where the schema processor stopped
 * @param column from 1
 * @param rule the id of the rule that is broken, such as {@code BR-CO-15}
 * @param where the element that breaks it, as XPath
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fault(
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String rule,
        @Nullable String where,
        String message) {

    static Fault at(int line, int column, @Nullable String message) {
        return new Fault(line, column, null, null, String.valueOf(message));
    }

    static Fault ofRule(String rule, @Nullable String where, String message) {
        return new Fault(null, null, rule, where, message);
    }
}
