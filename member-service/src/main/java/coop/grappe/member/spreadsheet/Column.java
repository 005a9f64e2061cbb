package coop.grappe.member.spreadsheet;

/** What a column of a spreadsheet says; the words that people write for it stand in {@code columns.csv}. */
enum Column {
    NEED_ID,
    MEMBER,
    ITEM,
    SITE,
    QUANTITY,
    UNIT,
    TOLERANCE,
    FROM,
    TO,
    PERIOD,
    PRICE,
    SOURCE,
    RECURRENCE,
    LADDER_PRICE,
    LADDER_QUANTITY,
    NOTE
}
