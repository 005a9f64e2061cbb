package coop.grappe.purchasing.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a FEC as the text of article A47 A-1 of the livre des procédures fiscales has it (VII: one file per fiscal year, its records end with
 * carriage return and line feed, its first line names the 18 fields of VIII in their order; dates AAAAMMJJ, a comma before decimals, fields
 * that may not be empty, entries that balance and whose numbers follow each other), sharing no code with what writes it.
 */
final class FecReader {

    private static final List<String> FIELDS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");
    private static final List<Integer> REQUIRED = List.of(0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15);

    record Line(
            String journal,
            long number,
            LocalDate date,
            String account,
            String piece,
            String label,
            BigDecimal debit,
            BigDecimal credit,
            LocalDate validated) {}

    private FecReader() {}

    static List<Line> read(byte[] bytes, Charset charset) {
        String text = decoded(bytes, charset);
        assertTrue(text.endsWith("\r\n"), "the last record ends like all others");
        String[] records = text.split("\r\n", -1);
        assertEquals(FIELDS, List.of(records[0].split("\t", -1)));
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < records.length - 1; i++) {
            lines.add(line(records[i]));
        }
        checkEntries(lines);
        return lines;
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    private static Line line(String record) {
        String[] fields = record.split("\t", -1);
        assertEquals(FIELDS.size(), fields.length, record);
        REQUIRED.forEach(i -> assertTrue(!fields[i].isBlank(), () -> FIELDS.get(i) + " of " + record));
        assertTrue(record.chars().noneMatch(c -> c < ' ' && c != '\t'), record);
        assertTrue(fields[4].matches("[0-9]{3}[0-9A-Za-z.-]*"), record);
        return new Line(
                fields[0],
                Long.parseLong(fields[2]),
                day(fields[3]),
                fields[4],
                fields[8],
                fields[10],
                amount(fields[11]),
                amount(fields[12]),
                day(fields[15]));
    }

    private static LocalDate day(String field) {
        assertTrue(field.matches("[0-9]{8}"), field);
        return LocalDate.parse(field, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static BigDecimal amount(String field) {
        assertTrue(field.matches("-?[0-9]+,[0-9]{2}"), field);
        return new BigDecimal(field.replace(',', '.'));
    }

    private static void checkEntries(List<Line> lines) {
        Map<Long, BigDecimal> balances = new LinkedHashMap<>();
        long last = 0;
        for (Line line : lines) {
            assertTrue(line.number() == last || line.number() == last + 1, "gap before " + line);
            last = line.number();
            assertTrue(line.debit().signum() == 0 ^ line.credit().signum() == 0, line.toString());
            balances.merge(line.number(), line.debit().subtract(line.credit()), BigDecimal::add);
        }
        balances.forEach((number, balance) -> assertEquals(0, balance.signum(), "entry " + number));
    }
}
