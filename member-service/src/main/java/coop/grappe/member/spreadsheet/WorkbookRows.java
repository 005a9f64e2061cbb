package coop.grappe.member.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the visible sheets of an Excel workbook (XLSX). */
final class WorkbookRows implements Rows {

    /** Unpacked, a workbook of a million rows has some 300 MB; beyond this somebody means harm. */
    private static final long MOST_UNPACKED = 1L << 30;

    /** Texts stand in memory while it is read. */
    private static final long MOST_TEXTS = 48L << 20;

    private static final int MOST_COLUMNS = 200;
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)(?:[^\"]*\"[^\"]*\")*[^\"]*[dy].*");

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private int sheet = -1;
    private Iterator<Row> rows = Collections.emptyIterator();
    private @Nullable Stream<Row> stream;

    private WorkbookRows(ReadableWorkbook workbook) {
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    static WorkbookRows open(Path file) throws IOException {
        try {
            requireHarmless(file);
            return new WorkbookRows(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false)));
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Unreadable known ? known : new Unreadable("file.broken-workbook");
        }
    }

    /** Counts what it unpacks to, whatever the file says of itself. */
    private static void requireHarmless(Path file) throws IOException {
        byte[] piece = new byte[1 << 16];
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                long one = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                        one += read;
                        all += read;
                        boolean texts = !entry.getName().startsWith("xl/worksheets/") && one > MOST_TEXTS;
                        if (all > MOST_UNPACKED || texts) {
                            throw new Unreadable("file.too-large");
                        }
                    }
                }
            }
        }
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            while (!rows.hasNext()) {
                sheet++;
                if (sheet >= sheets.size()) {
                    return null;
                }
                if (stream != null) {
                    stream.close();
                }
                stream = sheets.get(sheet).openStream();
                rows = stream.iterator();
            }
            Row row = rows.next();
            return new SheetRow(sheets.get(sheet).getName(), row.getRowNum(), cells(row));
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Unreadable known ? known : new Unreadable("file.broken-workbook");
        }
    }

    private static List<Cell> cells(Row row) {
        int count = Math.min(MOST_COLUMNS, row.getCellCount());
        List<Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(cell(row.getCell(i)));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.BLANK;
        }
        if (cell.getValue() instanceof BigDecimal number) {
            String format = cell.getDataFormatString();
            boolean date = format != null && DATE_FORMAT.matcher(format).matches();
            return date ? dated(cell, number) : new Cell(plain(number), number, null);
        }
        return Cell.of(cell.getText());
    }

    private static Cell dated(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        try {
            LocalDate day = cell.asDate().toLocalDate();
            return new Cell(day.toString(), null, day);
        } catch (RuntimeException noDate) {
            return new Cell(plain(number), number, null);
        }
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 60 ? number.toString() : number.toPlainString();
    }

    @Override
    public int percent() {
        return sheets.isEmpty() ? 100 : Math.min(99, Math.max(0, sheet) * 100 / sheets.size());
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        workbook.close();
    }
}
