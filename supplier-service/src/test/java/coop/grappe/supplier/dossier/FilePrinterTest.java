package coop.grappe.supplier.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FilePrinterTest {

    private static final String DIGEST = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    private static final FilePrinter PRINTER = new FilePrinter();

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    private static void assertHas(String text, List<String> expected) {
        expected.forEach(one -> assertTrue(text.contains(one), () -> one + " is missing in " + text));
    }

    @Test
    void everythingIsInTheFrenchFile() throws IOException {
        String text = text(PRINTER.pdf(FileFixture.file(), DIGEST, Locale.FRENCH));
        assertHas(
                text,
                List.of(
                        "Achats d’hiver : éclairage et peinture",
                        "Édition 3, publiée le 11 février 2030",
                        DIGEST,
                        "Soumissions jusqu’au 1er mars 2030 à 12 h 00",
                        "Lot 1 – Éclairage",
                        "Lot 2 – Peinture",
                        "Gaspésie–Îles-de-la-Madeleine 8 600 unité(s)",
                        "Total 12 840 unité(s)",
                        "À tout prix 8 000 unité(s)",
                        "À 5,25 $ ou moins 9 500 unité(s)",
                        "À 4,125 $ ou moins 12 840 unité(s)",
                        "Peinture velours – cœur d’îlot",
                        "36,5 L",
                        "exigés, à partir de : 0 · 500 · 2 000",
                        "Service et garanties",
                        "30 %",
                        "Éclairage : plein 40000.00",
                        "fournisseurs étiquetés social-economy",
                        "pas minimal de 0,5 %",
                        "licence-rbq",
                        "par 2 au moins",
                        "CA-QC-NEQ:1160000001",
                        FileFixture.FIRST_HASH,
                        FileFixture.SECOND_HASH,
                        "Projet de contrat-cadre",
                        "Et l’œillet?",
                        "<L’œillet> reste à l’acheteur & à ses frais.",
                        "Nouveaux dessins des façades",
                        "Un document ajouté",
                        "2 documents retirés",
                        "à confirmer ou à remplacer"));
    }

    @Test
    void everythingIsInTheEnglishFile() throws IOException {
        String text = text(PRINTER.pdf(FileFixture.file(), DIGEST, Locale.ENGLISH));
        assertHas(
                text,
                List.of(
                        "Winter purchases: lighting and paint",
                        "Edition 3, issued on February 11, 2030",
                        DIGEST,
                        "Lot 1 – Lighting",
                        "Lot 2 – Paint",
                        "At $5.25 or less 9,500 each",
                        "At any price 8,000 each",
                        "from: 0 · 500 · 2,000",
                        "Service and warranties",
                        "30%",
                        FileFixture.FIRST_HASH,
                        FileFixture.SECOND_HASH,
                        "Draft framework agreement",
                        "Et l’œillet?",
                        "New drawings of the façades",
                        "2 documents withdrawn",
                        "to be confirmed or replaced"));
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        String text = text(PRINTER.pdf(FileFixture.draft(), "", Locale.FRENCH));
        assertTrue(text.contains("Brouillon : rien de ceci n’est publié"), text);
        assertFalse(text.contains("Empreinte SHA-256 de cette édition"), text);
    }

    @Test
    void theFileIsTaggedAndBringsItsFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.pdf(FileFixture.file(), DIGEST, Locale.FRENCH))) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("fr", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentInformation().getTitle().contains("Achats d’hiver"));
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                }
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertEquals(words("fr").keySet(), words("en").keySet());
    }

    private static Map<Object, Object> words(String language) throws IOException {
        Properties words = new Properties();
        words.load(FilePrinter.class.getResourceAsStream("words_" + language + ".properties"));
        return words;
    }

    @Test
    void whatIsReadAgainIsWrittenToTheSameLetters() {
        String text = FileText.of(FileFixture.file());
        assertEquals(text, FileText.of(FileText.read(text)));
    }
}
