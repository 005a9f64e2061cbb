package coop.grappe.member.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables row by row. A text that a spreadsheet program would run as a formula gets an apostrophe before it (OWASP, CSV injection);
 * numbers and dates are written as such.
 */
abstract class TableWriter implements AutoCloseable {

    private static final String RUN_AS_FORMULA = "=+-@\t\r";
    private static final int ROWS_IN_MEMORY = 1_000;

    /** @param language decides on the separator and the decimal sign of a CSV file */
    static TableWriter to(OutputStream out, TableFormat format, Locale language) throws IOException {
        return format == TableFormat.CSV ? new Csv(out, language) : new Xlsx(out);
    }

    /** Begins a sheet; a CSV file has one only, and leaves the others out. */
    abstract void sheet(String name, String... header) throws IOException;

    /** Writes a row of texts, numbers and dates; null is blank. */
    abstract void row(@Nullable Object... values) throws IOException;

    @Override
    public abstract void close() throws IOException;

    static String harmless(String text) {
        return !text.isEmpty() && RUN_AS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static final class Csv extends TableWriter {

        private final CsvWriter writer;
        private final boolean french;
        private int sheets;

        Csv(OutputStream out, Locale language) throws IOException {
            french = language.getLanguage().equals("fr");
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            writer = CsvWriter.builder().fieldSeparator(french ? ';' : ',').build(text);
        }

        @Override
        void sheet(String name, String... header) {
            sheets++;
            row((Object[]) header);
        }

        @Override
        void row(@Nullable Object... values) {
            if (sheets == 1) {
                writer.writeRecord(Arrays.stream(values).map(this::field).toList());
            }
        }

        private String field(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof BigDecimal number) {
                return french ? number.toPlainString().replace('.', ',') : number.toPlainString();
            }
            return value instanceof String text ? harmless(text) : value.toString();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class Xlsx extends TableWriter {

        private final Workbook workbook;
        private @Nullable Worksheet sheet;
        private int next;

        Xlsx(OutputStream out) {
            workbook = new Workbook(out, "Grappe", "1.0");
        }

        @Override
        void sheet(String name, String... header) throws IOException {
            finishSheet();
            Worksheet begun = workbook.newWorksheet(name);
            sheet = begun;
            for (int i = 0; i < header.length; i++) {
                begun.value(0, i, header[i]);
                begun.style(0, i).bold().set();
                begun.width(i, 18);
            }
            begun.freezePane(0, 1);
            next = 1;
        }

        @Override
        void row(@Nullable Object... values) throws IOException {
            Worksheet present = sheet;
            if (present == null) {
                throw new IllegalStateException("A row needs a sheet");
            }
            for (int i = 0; i < values.length; i++) {
                write(present, i, values[i]);
            }
            if (++next % ROWS_IN_MEMORY == 0) {
                present.flush();
            }
        }

        private void write(Worksheet present, int column, @Nullable Object value) {
            if (value instanceof Number number) {
                present.value(next, column, number);
            } else if (value instanceof LocalDate day) {
                present.value(next, column, day);
                present.style(next, column).format("yyyy-mm-dd").set();
            } else if (value != null) {
                present.inlineString(next, column, harmless(value.toString()));
            }
        }

        private void finishSheet() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
        }

        @Override
        public void close() throws IOException {
            finishSheet();
            workbook.close();
        }
    }

    /** The header of a table in a language. */
    static String[] header(Locale language, Column... columns) {
        return List.of(columns).stream()
                .map(column -> ColumnWords.ALL.label(column, language))
                .toArray(String[]::new);
    }
}
