package coop.grappe.member.spreadsheet;

import org.jspecify.annotations.Nullable;

/** Which column a violated field of a need stands in. */
final class FieldColumns {

    private FieldColumns() {}

    static @Nullable Column of(String field) {
        if (field.startsWith("quantity")) {
            return field.endsWith(".unit") ? Column.UNIT : Column.QUANTITY;
        }
        if (field.startsWith("tolerance")) {
            return Column.TOLERANCE;
        }
        if (field.startsWith("period")) {
            return field.equals("period.to") ? Column.TO : Column.FROM;
        }
        return field.startsWith("baselineUnitPrice") ? Column.PRICE : null;
    }
}
