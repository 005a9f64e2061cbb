package coop.grappe.purchasing.order;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractFixture;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Site;
import coop.grappe.purchasing.printing.Printer;
import coop.grappe.purchasing.printing.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class OrderPrintingTest {

    private static final Printer PRINTER = new Printer(OrderPage.class, "purchase-order.html");
    private static final Site ANNEX =
            new Site(new UUID(2, 2), "Annexe <B>", "8, rue de l’Église, Gatineau (QC) J8X 1A1", "Outaouais", "QC");

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "tagged for screen readers");
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    private static PurchaseOrder order() {
        PurchaseOrder order = OrderFixture.draft("36", "30");
        OrderLine bulbs = order.line(BULB).orElseThrow();
        bulbs.resize(
                new BigDecimal("36"),
                List.of(),
                List.of(
                        OrderDelivery.to(OrderFixture.SITE, new BigDecimal("24"), OrderFixture.WANTED),
                        OrderDelivery.to(ANNEX, new BigDecimal("12"), OrderFixture.WANTED.plusMonths(3))));
        order.place("BC-2030-000123", NOW);
        order.answer(Map.of(
                PAINT,
                new LineAnswer(
                        AnswerKind.CHANGE, new BigDecimal("30"), new BigDecimal("25"), null, "Rupture d’usine")));
        order.line(PAINT).orElseThrow().resize(new BigDecimal("25"), List.of(), List.of());
        order.consent(NOW);
        return order;
    }

    private static byte[] pdf(Locale language) {
        Contract contract = ContractFixture.active();
        Wording wording = new Wording(OrderPage.class, language);
        Map<UUID, ContractLine> contracted =
                contract.lines().stream().collect(Collectors.toMap(ContractLine::itemId, line -> line));
        PurchaseOrder order = order();
        OrderChange change = OrderChange.proposed(
                order,
                1,
                List.of(new ChangedLine(
                        BULB,
                        order.line(BULB).orElseThrow().names(),
                        "EA",
                        new BigDecimal("48"),
                        new BigDecimal("36"),
                        List.of())),
                "moins",
                NOW);
        return PRINTER.pdf(
                new OrderLayout(order, contract, contracted, wording).page("Coop des Érables", List.of(change)),
                wording);
    }

    private static void assertHas(String text, String... expected) {
        List.of(expected).forEach(one -> assertTrue(text.contains(one), () -> one + " is missing in " + text));
    }

    @Test
    void theFrenchOrderHasAmountsSitesDaysAndTerms() throws IOException {
        byte[] pdf = pdf(Locale.FRENCH);
        Files.write(Path.of("target", "bon-de-commande.pdf"), pdf);
        assertHas(
                text(pdf),
                "BON DE COMMANDE",
                "BC-2030-000123",
                "Coop des Érables",
                "Lumières du Fleuve",
                "Commandé le 1er mars 2030",
                "180,00 $",
                "20 à 9,1234 $",
                "5 à 8,50 $",
                "Réponse du fournisseur : 25 L au lieu de 30 L. Rupture d’usine",
                "Annexe <B>",
                "12 unité(s)",
                "404,97 $",
                "3 juin 2030",
                "jusqu’à son acceptation",
                "Changement 1",
                "36 unité(s) au lieu de 48 unité(s)");
    }

    @Test
    void theEnglishOrderSaysTheSame() throws IOException {
        String text = text(pdf(Locale.ENGLISH));
        assertHas(text, "PURCHASE ORDER", "$404.97", "Ordered on March 1, 2030", "20 at $9.1234", "Annexe <B>");
        assertFalse(text.contains("commande"), text);
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(
                new Wording(OrderPage.class, Locale.FRENCH).words().keySet(),
                new Wording(OrderPage.class, Locale.ENGLISH).words().keySet());
    }
}
