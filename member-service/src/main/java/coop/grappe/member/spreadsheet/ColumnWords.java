package coop.grappe.member.spreadsheet;

import coop.grappe.platform.money.Text;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for columns, in French and English, whatever their case, accents and punctuation. */
final class ColumnWords {

    static final ColumnWords ALL = new ColumnWords();

    private static final Pattern NUMBERED = Pattern.compile("(.+) ([1-9]|1\\d|20)");

    private final Map<String, Column> byWord = new HashMap<>();
    private final Map<String, Column> ladderByWord = new HashMap<>();
    private final Map<Column, Text> labels = new EnumMap<>(Column.class);

    /** A column, numbered from 1 if it belongs to a ladder, else 0. */
    record Found(Column column, int number) {}

    private ColumnWords() {
        var file = Objects.requireNonNull(ColumnWords.class.getResourceAsStream("columns.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                Column column = Column.valueOf(row.getField("column"));
                Text label = new Text(row.getField("fr"), row.getField("en"));
                labels.put(column, label);
                boolean ladder = column == Column.LADDER_PRICE || column == Column.LADDER_QUANTITY;
                for (String word : (label.fr() + "|" + label.en() + "|" + row.getField("words")).split("\\|")) {
                    (ladder ? ladderByWord : byWord).put(PlainForm.of(word), column);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column that a header means. */
    Optional<Found> meantBy(String header) {
        String plain = PlainForm.of(header);
        Column column = byWord.get(plain);
        if (column != null) {
            return Optional.of(new Found(column, 0));
        }
        Matcher numbered = NUMBERED.matcher(plain);
        return numbered.matches() && ladderByWord.containsKey(numbered.group(1))
                ? Optional.of(new Found(
                        Objects.requireNonNull(ladderByWord.get(numbered.group(1))),
                        Integer.parseInt(numbered.group(2))))
                : Optional.empty();
    }

    String label(Column column, Locale language) {
        Text label = Objects.requireNonNull(labels.get(column));
        return language.getLanguage().equals("fr") ? label.fr() : label.en();
    }
}
