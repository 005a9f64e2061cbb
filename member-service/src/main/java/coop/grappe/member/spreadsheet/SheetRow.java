package coop.grappe.member.spreadsheet;

import java.util.List;

/**
 * One row.
 *
 * @param sheet the name of its sheet; empty in a file that has no sheets
 * @param number as a spreadsheet program shows it, from 1
 */
record SheetRow(String sheet, long number, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The first cell in which something stands. */
    Cell first() {
        return cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(Cell.BLANK);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
