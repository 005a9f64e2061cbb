package coop.grappe.member.spreadsheet;

import java.util.Locale;

/** How a table is written for a spreadsheet program. */
public enum TableFormat {
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As it stands in a query. */
    public static TableFormat fromString(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
