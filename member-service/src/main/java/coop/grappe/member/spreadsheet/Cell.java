package coop.grappe.member.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param text what stands there, without blanks around it
 * @param number its value if the file says that it is a number
 * @param date its value if the file says that it is a date
 */
record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date) {

    static final Cell BLANK = new Cell("", null, null);

    static Cell of(String text) {
        String stripped = PlainForm.strip(text);
        return stripped.isEmpty() ? BLANK : new Cell(stripped, null, null);
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
