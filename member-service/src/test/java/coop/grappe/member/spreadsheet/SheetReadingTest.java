package coop.grappe.member.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.member.campaign.CampaignFixture;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Units;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReadingTest {

    private static final String MEMBER = "CA-QC-NEQ:1165432109";

    private final Item bulb = CampaignFixture.named("Ampoule DEL", "LED bulb", "EA", "12");
    private final Item paint = CampaignFixture.named("Peinture blanche", "White paint", "LTR", "18");
    private final Tally tally = new Tally();

    private List<WrittenNeed> read(byte[] file) {
        Known known = new Known();
        known.add(bulb);
        known.add(paint);
        known.addMember(MEMBER, "Les Tilleuls");
        known.addSite(MEMBER, new Known.KnownSite(new UUID(0, 1), "Siège", "Estrie"));
        known.addSite(MEMBER, new Known.KnownSite(new UUID(0, 2), "Annexe", "Outaouais"));
        List<WrittenNeed> needs = new ArrayList<>();
        try {
            Path path = Files.createTempFile("grappe-test-", "");
            try {
                Files.write(path, file);
                try (Rows rows = SheetFile.open(path)) {
                    new SheetReading(rows, known, new Units(), MEMBER, tally).each(needs::add);
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return needs;
    }

    private Map<Long, String> errors() {
        Map<Long, String> errors = new java.util.TreeMap<>();
        tally.findings().stream()
                .filter(one -> one.severity() == Finding.Severity.ERROR)
                .forEach(one -> errors.merge(one.row(), one.key(), (a, b) -> a + " " + b));
        return errors;
    }

    private static List<String> quantities(List<WrittenNeed> needs) {
        return needs.stream().map(need -> need.terms().quantity().toString()).toList();
    }

    @Test
    void aFileFromWindowsWithEverythingWrongInItIsRead() {
        List<WrittenNeed> needs = read(MessySheets.windows());
        assertEquals(List.of("72 LTR", "12.5 LTR", "1200 EA", "36 EA", "36 LTR"), quantities(needs));
        assertEquals(
                Map.of(
                        13L, "item.unknown",
                        14L, "number.unreadable",
                        15L, "number.ambiguous",
                        16L, "need/unit.not-accepted",
                        17L, "site.unknown price.currency",
                        19L, "date.month-first"),
                errors());
        assertEquals("2030-11-01", needs.get(2).terms().period().from().toString());
        assertEquals("2031-04-30", needs.get(2).terms().period().to().toString());
        assertEquals("14.25 CAD", needs.get(0).terms().baselineUnitPrice().toString());
        assertEquals(6, tally.invalid);
        assertEquals(10, tally.skipped);
    }

    @Test
    void aWorkbookWithMergedHeadersAndSeveralSheetsIsRead() {
        List<WrittenNeed> needs = read(MessySheets.workbook());
        assertEquals(List.of("240 EA", "54 LTR", "24 EA"), quantities(needs));
        assertEquals("invoice", needs.get(0).terms().baselineSource().word());
        assertEquals("2031-05-01", needs.get(2).terms().period().from().toString());
        assertEquals("2031-05-31", needs.get(2).terms().period().to().toString());
        assertEquals("2030-11-01", needs.get(0).terms().period().from().toString());
        List<String> notes = tally.findings().stream()
                .filter(one -> one.severity() == Finding.Severity.NOTE)
                .map(one -> one.sheet() + " " + one.key())
                .toList();
        assertTrue(
                notes.containsAll(List.of("Notes sheet.skipped", "Summer column.unknown", "Summer row.total")),
                notes::toString);
        assertEquals(
                Map.of(
                        3L,
                        "number.percent",
                        4L,
                        "item.unknown",
                        9L,
                        "price.. source.unknown".replace("price..", "number.unreadable")),
                errors());
    }

    @Test
    void everyFindingHasItsWordsInBothLanguages() {
        read(MessySheets.windows());
        read(MessySheets.workbook());
        for (Finding finding : tally.findings()) {
            assertTrue(!finding.message(Locale.FRENCH).equals(finding.message(Locale.ENGLISH)), finding::toString);
            assertTrue(!finding.message(Locale.FRENCH).contains("{"), finding::toString);
        }
    }

    /** The guide shows copies of two reports; here they are held to what a reader really gets ({@code GRAPPE_COPIES=write} in the environment renews them). */
    @ParameterizedTest
    @CsvSource({"import-report-windows.fr.md, fr, besoins.csv", "import-report-workbook.en.md, en, besoins.xlsx"})
    void theReportsInTheGuideAreWhatIsReported(String copy, String language, String fileName) throws IOException {
        List<WrittenNeed> needs = read(fileName.endsWith("csv") ? MessySheets.windows() : MessySheets.workbook());
        tally.submitted = needs.size();
        Instant now = Instant.parse("2030-01-01T12:00:00Z");
        ImportJob job = ImportJob.waiting(new UUID(0, 9), MEMBER, MEMBER, "tilleuls", fileName, ImportMode.CHECK, now);
        job.start(now);
        job.finish(tally, false, now);
        String report = ImportReport.of(job, Locale.forLanguageTag(language));
        Path page = Path.of("..", "docs", "guides", copy);
        if ("write".equals(System.getenv("GRAPPE_COPIES"))) {
            Files.writeString(page, report);
        }
        assertEquals(Files.readString(page), report);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void whateverPartsTheFieldsAndHoweverLettersAreWritten(String separator) {
        String file = String.join(separator, "Quantité", "Unité", "Article", "Site", "Du", "Au", "Prix payé") + "\n"
                + String.join(separator, "3", "caisses", "Ampoule DEL", "Siège", "2030-11-01", "2031-04-15", "4.25")
                + "\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            boolean marked = charset.name().startsWith("UTF-16");
            byte[] bytes = ((marked ? "\uFEFF" : "") + file).getBytes(charset);
            assertEquals(List.of("36 EA"), quantities(read(bytes)), charset + " " + separator);
        }
        assertEquals(List.of("36 EA"), quantities(read(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aLadderStandsInNumberedColumns() {
        String file = "Article;Prix maximum 1;Quantité 1;Prix maximum 2;Quantité 2;Site;Du;Au;Prix payé\n"
                + "Ampoule DEL;5,00;10;4,00;2 caisses;Siège;2030-11-01;2031-04-15;4,25\n";
        WrittenNeed need = read(file.getBytes(StandardCharsets.UTF_8)).get(0);
        assertEquals(2, need.terms().ladder().steps().size());
        assertEquals("24 EA", need.terms().quantity().toString());
    }

    @Test
    void aFileWithoutHeaderSaysWhatIsMissing() {
        read("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of(0L, "header.missing"), errors());
    }

    @ParameterizedTest
    @CsvSource({
        "'1 234,5', 1234.5",
        "'1.234,50', 1234.50",
        "'1,234.50', 1234.50",
        "'12', 12",
        "',5', 0.5",
        "'1’234.5', 1234.5",
        "'-3', -3",
        "'1 234', 1234",
        "'0,125', 0.125"
    })
    void aNumberIsUnderstoodInBothLanguages(String written, String expected) {
        assertEquals(0, new java.math.BigDecimal(expected).compareTo(WrittenNumber.of(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "12 %", "douze", "1 23", "1,2,3", "", "--3", "1e9"})
    void whatCouldBeTwoNumbersOrNoneIsRefused(String written) {
        assertThrows(Unreadable.class, () -> WrittenNumber.of(written));
    }

    @Property(tries = 300)
    void arbitraryBytesNeverDoMoreThanBeRefused(@ForAll byte[] bytes) {
        try {
            read(bytes);
        } catch (Unreadable refused) {
            assertTrue(refused.key().startsWith("file."));
        }
    }

    /** Real files with a few bytes changed, cut off or doubled. */
    @Property(tries = 300)
    void spoiledFilesNeverDoMoreThanBeRefused(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Random random = new Random(seed);
        byte[] file = (random.nextBoolean() ? MessySheets.windows() : MessySheets.workbook()).clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        try {
            read(java.util.Arrays.copyOf(file, random.nextInt(file.length) + 1));
        } catch (Unreadable refused) {
            assertTrue(refused.key().startsWith("file."));
        }
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+1, '''+1'", "-2, '''-2'", "@x, '''@x'", "a=1, a=1", "Coop, Coop"})
    void aTextThatWouldRunAsAFormulaIsNeutralised(String text, String written) {
        assertEquals(written, TableWriter.harmless(text));
    }
}
