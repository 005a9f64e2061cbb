package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Attribute;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a text file whose fields are parted by semicolons, commas, tabs or bars. */
final class CsvRows implements Rows {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int LINES_TO_LOOK_AT = 40;
    private static final int LONGEST_LINE = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final CountedInput counted;
    private final long size;

    private CsvRows(CsvReader<CsvRecord> reader, CountedInput counted, long size) {
        this.reader = reader;
        this.records = reader.iterator();
        this.counted = counted;
        this.size = size;
    }

    static CsvRows open(Path file) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        char separator = separator(file, encoding);
        CountedInput counted = new CountedInput(Files.newInputStream(file));
        InputStream content = encoding.afterMark(counted);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(new InputStreamReader(content, encoding.charset()));
        return new CsvRows(reader, counted, Math.max(1, Files.size(file)));
    }

    /** The one that makes most headers of some line; failing that, the one that is there most often. */
    private static char separator(Path file, TextEncoding encoding) throws IOException {
        List<String> lines = firstLines(file, encoding.charset());
        char best = ';';
        int most = -1;
        for (char separator : SEPARATORS) {
            String pattern = "\\" + separator;
            int headers = lines.stream()
                    .mapToInt(line -> Header.of(plain(line.split(pattern, -1)), List.<Attribute>of())
                            .recognised())
                    .max()
                    .orElse(0);
            long there = lines.stream()
                    .flatMapToInt(String::chars)
                    .filter(one -> one == separator)
                    .count();
            int score = headers * 10_000 + (int) Math.min(there, 9_999);
            if (score > most) {
                best = separator;
                most = score;
            }
        }
        return best;
    }

    private static List<String> plain(String[] fields) {
        return Arrays.stream(fields).map(field -> field.replace("\"", "")).toList();
    }

    private static List<String> firstLines(Path file, Charset charset) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            char[] head = new char[1 << 16];
            int read = in.read(head);
            for (String line : new String(head, 0, Math.max(0, read)).split("\\R", LINES_TO_LOOK_AT + 1)) {
                if (lines.size() < LINES_TO_LOOK_AT) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            return new SheetRow(
                    "",
                    record.getStartingLineNumber(),
                    record.getFields().stream().map(Cell::of).toList());
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw new Unreadable("file.malformed");
        }
    }

    @Override
    public int percent() {
        return (int) Math.min(100, counted.count() * 100 / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
