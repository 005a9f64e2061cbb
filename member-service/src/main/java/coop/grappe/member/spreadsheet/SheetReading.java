package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Attribute;
import coop.grappe.member.campaign.Units;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file row by row: finds the header of each sheet, which may stand below titles and over two rows, skips what is no need (blank rows,
 * titles, totals, repeated headers), and hands over every row that is right. Whatever is skipped or understood by a rule is noted.
 */
final class SheetReading {

    private static final long MOST_ROWS = 1_048_576;
    private static final int HEADER_WITHIN = 60;
    private static final Pattern TOTAL = Pattern.compile("(sous total|sub ?total|grand total|total)( .*)?");

    private final Rows rows;
    private final Known known;
    private final Units units;
    private final @Nullable String onlyMember;
    private final Tally tally;
    private final Collection<Attribute> attributes;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private String sheet = "\u0000";
    private @Nullable Header header;
    private int before;

    SheetReading(Rows rows, Known known, Units units, @Nullable String onlyMember, Tally tally) {
        this.rows = rows;
        this.known = known;
        this.units = units;
        this.onlyMember = onlyMember;
        this.tally = tally;
        this.attributes = known.attributes();
    }

    void each(Consumer<WrittenNeed> consumer) {
        for (SheetRow row = next(); row != null; row = next()) {
            if (++tally.read > MOST_ROWS) {
                throw new Unreadable("file.too-many-rows", Long.toString(MOST_ROWS));
            }
            if (!row.sheet().equals(sheet)) {
                endSheet();
                sheet = row.sheet();
                header = null;
                before = 0;
            }
            if (header == null) {
                seekHeader(row);
            } else {
                read(row, header, consumer);
            }
        }
        endSheet();
    }

    private @Nullable SheetRow next() {
        SheetRow waiting = ahead.poll();
        return waiting == null ? rows.next() : waiting;
    }

    private void endSheet() {
        if (!sheet.equals("\u0000") && header == null) {
            boolean only = sheet.isEmpty();
            tally.add(
                    only
                            ? Finding.error(sheet, 0, "", "", "header.missing")
                            : Finding.note(sheet, 0, "", "", "sheet.skipped"));
        }
    }

    private void seekHeader(SheetRow row) {
        before++;
        tally.skipped++;
        if (row.isBlank() || before > HEADER_WITHIN) {
            return;
        }
        Header single = Header.of(texts(row), attributes);
        SheetRow below = next();
        if (below != null && below.sheet().equals(row.sheet()) && single.recognised() > 0) {
            Header both = Header.of(joined(row, below), attributes);
            if (both.isWhole() && both.recognised() > single.recognised() && isHeading(below)) {
                tally.read++;
                tally.skipped++;
                found(both, row);
                return;
            }
        }
        if (below != null) {
            ahead.push(below);
        }
        if (single.isWhole()) {
            found(single, row);
        }
    }

    private void found(Header found, SheetRow row) {
        header = found;
        if (before > 1) {
            tally.add(Finding.note(row.sheet(), row.number(), "", "", "header.below"));
        }
        for (String name : found.unknown()) {
            tally.add(Finding.note(row.sheet(), row.number(), name, "", "column.unknown"));
        }
        boolean unit = found.has(Column.UNIT) || !found.quantityUnit().isEmpty();
        if (!unit) {
            tally.add(Finding.note(row.sheet(), row.number(), found.name(Column.QUANTITY), "", "unit.base"));
        }
    }

    /** A second row of headings has words only. */
    private static boolean isHeading(SheetRow row) {
        return row.cells().stream()
                .noneMatch(cell -> cell.number() != null
                        || cell.date() != null
                        || cell.text().matches(".*\\d{2,}.*"));
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    /** Two rows of headings as one: a merged cell stands over the columns to its right, as far as they have a heading below. */
    private static List<String> joined(SheetRow above, SheetRow below) {
        List<String> names = new ArrayList<>();
        String over = "";
        for (int i = 0; i < Math.max(above.cells().size(), below.cells().size()); i++) {
            String top = above.cell(i).text();
            String bottom = below.cell(i).text();
            over = top.isEmpty() ? over : top;
            String carried = top.isEmpty() && bottom.isEmpty() ? "" : over;
            names.add(bottom.isEmpty() ? top : carried.isEmpty() ? bottom : carried + Header.OVER + bottom);
        }
        return names;
    }

    private void read(SheetRow row, Header of, Consumer<WrittenNeed> consumer) {
        String reason = reasonToSkip(row, of);
        if (reason != null) {
            tally.skipped++;
            if (!reason.isEmpty()) {
                tally.add(
                        Finding.note(row.sheet(), row.number(), "", row.first().text(), reason));
            }
            return;
        }
        var need = new RowReading(known, units, of, row, onlyMember, tally).read();
        if (need.isPresent()) {
            consumer.accept(need.get());
        } else {
            tally.invalid++;
        }
    }

    private static boolean isTotal(String text) {
        String plain = PlainForm.of(text);
        return plain.contains("total") && TOTAL.matcher(plain).matches();
    }

    /** Why a row is no need; empty if that goes without saying, null if it is one. */
    private @Nullable String reasonToSkip(SheetRow row, Header of) {
        if (row.isBlank()) {
            return "";
        }
        if (isTotal(row.first().text()) || isTotal(of.cell(row, Column.ITEM).text())) {
            return "row.total";
        }
        boolean noItem = of.cell(row, Column.ITEM).isBlank();
        boolean noQuantity = of.cell(row, Column.QUANTITY).isBlank()
                && of.ladder().stream().allMatch(step -> row.cell(step[1]).isBlank());
        if (noItem && noQuantity) {
            return "row.title";
        }
        if (noQuantity) {
            return "row.without-quantity";
        }
        boolean repeated = PlainForm.of(of.cell(row, Column.ITEM).text()).equals(PlainForm.of(of.name(Column.ITEM)))
                && Header.of(texts(row), attributes).isWhole();
        return repeated ? "row.header" : null;
    }
}
