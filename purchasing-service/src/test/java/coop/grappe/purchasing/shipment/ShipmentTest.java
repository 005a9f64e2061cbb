package coop.grappe.purchasing.shipment;

import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.shipment.ShipmentState.CANCELLED;
import static coop.grappe.purchasing.shipment.ShipmentState.CLOSED;
import static coop.grappe.purchasing.shipment.ShipmentState.DELIVERED;
import static coop.grappe.purchasing.shipment.ShipmentState.DISPATCHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractFixture;
import coop.grappe.purchasing.contract.Site;
import coop.grappe.purchasing.order.OrderDelivery;
import coop.grappe.purchasing.order.OrderFixture;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.printing.Printer;
import coop.grappe.purchasing.printing.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShipmentTest {

    private static final String NO = "-";
    private static final BigDecimal DOZEN = new BigDecimal("12");

    private static List<String> expected(ShipmentAct act) {
        // planned, closed, dispatched, delivered, cancelled
        return switch (act) {
            case CLOSE -> row(CLOSED, NO, NO, NO, NO);
            case CANCEL -> row(CANCELLED, NO, NO, NO, NO);
            case DISPATCH -> row(NO, DISPATCHED, NO, NO, NO);
            case DELIVER -> row(NO, NO, DELIVERED, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    private static Shipment planned(LocalDate wantedUntil) {
        Contract contract = ContractFixture.active();
        return Shipment.planned(
                contract, new ShipmentPlan(contract.id(), "Estrie", NOW.plus(2, ChronoUnit.DAYS), wantedUntil), NOW);
    }

    private static List<ShipmentLine> lines(Shipment shipment) {
        PurchaseOrder order = OrderFixture.accepted("36", "10");
        Site annex = new Site(new UUID(2, 9), "Annexe", "1, rue du Lac, Magog (QC) J1X 1A1", "Estrie", "QC");
        OrderLine bulbs = order.line(ContractFixture.BULB).orElseThrow();
        OrderLine paint = order.line(ContractFixture.PAINT).orElseThrow();
        OrderDelivery home = bulbs.deliveries().get(0);
        OrderDelivery there = new OrderDelivery(
                annex.id(), annex.name(), annex.address(), annex.region(), new BigDecimal("12"), null);
        return List.of(
                ShipmentLine.of(shipment, order, "Coop des Érables", bulbs, home, 1, DOZEN),
                ShipmentLine.of(shipment, order, "Coop des Érables", bulbs, there, 2, DOZEN),
                ShipmentLine.of(
                        shipment,
                        order,
                        "Coop des Érables",
                        paint,
                        paint.deliveries().get(0),
                        1,
                        BigDecimal.ONE));
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(ShipmentAct act) {
        List<String> found = Arrays.stream(ShipmentState.values())
                .map(state -> state.after(act).map(ShipmentState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }

    @Test
    void everyEventFitsItsSchema() {
        Shipment shipment = planned(LocalDate.of(2030, 4, 1));
        Schemas.check(shipment.opening());
        Schemas.check(shipment.close(2, NOW));
        Schemas.check(shipment.dispatch(new DispatchPlan("Transport", "T-1", LocalDate.of(2030, 3, 14)), NOW));
        Schemas.check(shipment.deliver(NOW));
        Schemas.check(planned(null).cancel());
    }

    @Test
    void aCutOffThatIsOverIsRefused() {
        Contract contract = ContractFixture.active();
        ShipmentPlan plan = new ShipmentPlan(contract.id(), "Estrie", NOW, null);
        assertEquals(
                ShipmentProblem.CUT_OFF_PAST,
                assertThrows(Problem.class, () -> Shipment.planned(contract, plan, NOW))
                        .type());
    }

    @Test
    void whatIsWantedLaterWaitsForAnotherShipment() {
        Shipment shipment = planned(LocalDate.of(2030, 4, 1));
        assertTrue(shipment.takes(null));
        assertTrue(shipment.takes(LocalDate.of(2030, 4, 1)));
        assertFalse(shipment.takes(LocalDate.of(2030, 4, 2)));
        assertTrue(planned(null).takes(LocalDate.of(2050, 1, 1)));
    }

    @Test
    void linesAddUpPerItemAndPerSite() {
        Shipment shipment = planned(null);
        ShipmentView view = ShipmentView.of(shipment, lines(shipment));
        assertEquals(1, view.orders());
        assertEquals(2, view.sites());
        assertEquals(
                List.of("48", "10"),
                view.items().stream()
                        .map(item -> item.quantity().value().toPlainString())
                        .toList());
        assertEquals("4", view.items().get(0).cases());
        assertEquals(
                List.of(2, 1),
                Stop.of(lines(shipment)).stream()
                        .map(stop -> stop.lines().size())
                        .toList());
    }

    @Test
    void thePackingListSaysWhatToLoadAndWhereToLeaveIt() throws IOException {
        Shipment shipment = planned(null);
        shipment.close(1, NOW);
        shipment.dispatch(new DispatchPlan("Transport Coaticook", "TC-88211", LocalDate.of(2030, 3, 14)), NOW);
        Printer printer = new Printer(PackingPage.class, "packing-list.html");
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Wording wording = new Wording(PackingPage.class, language);
            PackingPage page = new PackingLayout(shipment, ContractFixture.active(), wording).page(lines(shipment));
            byte[] pdf = printer.pdf(page, wording);
            Files.write(Path.of("target", "packing-list-" + language + ".pdf"), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
                for (String expected : List.of("Estrie", "Annexe", "Magog", "TC-88211", "BC-2030-000001")) {
                    assertTrue(text.contains(expected), () -> expected + " is missing in " + text);
                }
                assertTrue(text.contains(language == Locale.FRENCH ? "48 unité(s) 4" : "48 each 4"), text);
            }
        }
        assertEquals(
                new Wording(PackingPage.class, Locale.FRENCH).words().keySet(),
                new Wording(PackingPage.class, Locale.ENGLISH).words().keySet());
    }
}
