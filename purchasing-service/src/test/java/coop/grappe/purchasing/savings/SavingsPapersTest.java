package coop.grappe.purchasing.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The report as people get it. */
class SavingsPapersTest {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 1);

    private final SavingsReport report = SavingsFixture.campaign().report();

    @Test
    void theCsvHasARowForEverythingThatCountsAndForEverythingThatDoesNot() {
        String csv = new SavingsCsv(Locale.FRENCH).of(report);
        var rows = CsvReader.builder().ofCsvRecord(csv).stream()
                .map(row -> row.getFields())
                .toList();
        assertEquals(1 + 5 + 2, rows.size());
        rows.forEach(row -> assertEquals(rows.get(0).size(), row.size()));
        assertTrue(csv.contains("\r\n"));
        List<String> bulbs = rows.get(1);
        assertEquals("compté", bulbs.get(0));
        assertEquals("Ampoule DEL", bulbs.get(3));
        assertEquals("61.88", bulbs.get(rows.get(0).indexOf("Économisé")));
        assertTrue(csv.contains("'=Les Chênes"));
        assertFalse(csv.contains(",=Les"));
        assertTrue(rows.get(6).contains("une estimation"));
        assertTrue(new SavingsCsv(Locale.ENGLISH).of(report).contains("far from the group’s prices"));
    }

    @Test
    void thePaperSaysTheResultOnItsFirstPage() throws IOException {
        SavingsPrinter printer = new SavingsPrinter();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            byte[] pdf = printer.pdf(report, DAY, language);
            keep(pdf, language);
            try (PDDocument paper = Loader.loadPDF(pdf)) {
                PDFTextStripper text = new PDFTextStripper();
                text.setEndPage(1);
                String first = text.getText(paper).replace('\u00A0', ' ').replace("\n", " ");
                boolean french = language.equals(Locale.FRENCH);
                assertTrue(first.contains(french ? "61,88 $ économisés" : "$61.88 saved"), first);
                assertTrue(first.contains(french ? "1er mai 2030" : "May 1, 2030"), first);
                assertTrue(first.contains(french ? "2 besoins ne sont pas comptés" : "2 needs are not counted"), first);
                assertTrue(paper.getNumberOfPages() >= 3);
                assertEquals(language.getLanguage(), paper.getDocumentCatalog().getLanguage());
            }
        }
    }

    /** For whoever wants to look at it. */
    private static void keep(byte[] pdf, Locale language) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("savings-" + language.getLanguage() + ".pdf"), pdf);
    }
}
