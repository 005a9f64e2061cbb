package coop.grappe.purchasing.ubl;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.helger.ubl21.UBL21Marshaller;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.invoice.ClaimFixture;
import coop.grappe.purchasing.invoice.InvoicePlan;
import coop.grappe.purchasing.order.OrderFixture;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tax.TaxTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a supplier's invoice says to us, and what it cannot say. */
class InvoiceReadingTest {

    private final PurchaseOrder order = OrderFixture.accepted("36", "25");
    private final Trade trade = UblFixture.quebec(Locale.FRENCH);
    private final Reading reading = new Reading();

    private String written() {
        return new String(
                UblWriter.write(new InvoiceDocument(
                                ClaimFixture.claim(
                                        order, "F-2041", "CA-QC", BULB, "23", "115.00", PAINT, "25", "224.97"),
                                UblFixture.articles(order, trade),
                                new TaxPart(TaxTable.asDelivered(), trade),
                                line -> List.of(),
                                UblFixture.SITES,
                                trade)
                        .document()),
                StandardCharsets.UTF_8);
    }

    private InvoicePlan read(UnaryOperator<String> spoil) {
        IncomingDocument incoming = IncomingDocument.read(spoil.apply(written()).getBytes(StandardCharsets.UTF_8));
        return new InvoiceReading(UBL21Marshaller.invoice().setUseSchema(false).read(incoming.tree()), order, reading)
                .plan();
    }

    private List<String> refused(UnaryOperator<String> spoil) {
        assertThrows(Problem.class, () -> read(spoil));
        List<String> fields = new ArrayList<>();
        reading.forEach((field, key, arguments) -> fields.add(field + " " + key));
        return fields;
    }

    @Test
    void whatWeWriteWeReadAsTheSameClaim() {
        InvoicePlan plan = read(text -> text);
        assertEquals(order.id(), plan.orderId());
        assertEquals("F-2041", plan.number());
        assertEquals(ClaimFixture.DAY, plan.issuedOn());
        assertEquals(
                List.of(
                        new InvoicePlan.Line(BULB, Quantity.of("23", "EA"), Money.cad("115.00")),
                        new InvoicePlan.Line(PAINT, Quantity.of("25", "LTR"), Money.cad("224.97"))),
                plan.lines());
        assertEquals(
                List.of(new InvoicePlan.Tax("GST", Money.cad("17.00")), new InvoicePlan.Tax("QST", Money.cad("33.91"))),
                plan.taxes());
        assertEquals(Money.cad("390.88"), plan.total());
    }

    @Test
    void anItemIsKnownByTheNumberOfTheOrdersLineToo() {
        assertEquals(
                PAINT,
                read(text -> text.replaceFirst(
                                        "(?s)<cac:BuyersItemIdentification>.*?</cac:BuyersItemIdentification>", "")
                                .replaceFirst(
                                        "(?s)<cac:BuyersItemIdentification>.*?</cac:BuyersItemIdentification>", ""))
                        .lines()
                        .get(1)
                        .itemId());
    }

    @Test
    void linesOfOneItemBecomeOne() {
        InvoicePlan plan = read(text -> text.replaceFirst("(?s)(<cac:InvoiceLine>.*?</cac:InvoiceLine>)", "$1$1"));
        assertEquals(Quantity.of("46", "EA"), plan.lines().get(0).quantity());
        assertEquals(Money.cad("230.00"), plan.lines().get(0).amount());
    }

    @Test
    void everythingThatHasNoPlaceIsNamedAtOnce() {
        assertEquals(
                List.of(
                        "InvoiceTypeCode type.other",
                        "DocumentCurrencyCode currency.other",
                        "AccountingCustomerParty party.other",
                        "InvoiceLine[1]/LineExtensionAmount amount.digits",
                        "InvoiceLine[1]/OrderLineReference item.contradicts",
                        "InvoiceLine[2]/InvoicedQuantity quantity.digits",
                        "TaxTotal[1]/TaxAmount tax.sum",
                        "LegalMonetaryTotal/PayableAmount payable.differs"),
                refused(text -> text.replace(">380<", ">389<")
                        .replace("<cbc:DocumentCurrencyCode>CAD", "<cbc:DocumentCurrencyCode>USD")
                        .replace(
                                "<cbc:ID schemeID=\"CA-QC-NEQ\">1100000002",
                                "<cbc:ID schemeID=\"CA-QC-NEQ\">1100000003")
                        .replace(">115.00<", ">115.001<")
                        .replaceFirst("<cbc:LineID>1<", "<cbc:LineID>2<")
                        .replace(
                                "unitCode=\"LTR\">25</cbc:InvoicedQuantity>",
                                "unitCode=\"LTR\">25.0001</cbc:InvoicedQuantity>")
                        .replaceFirst(">17.00<", ">17.01<")
                        .replace(
                                "<cbc:PayableAmount currencyID=\"CAD\">390.88",
                                "<cbc:PayableAmount currencyID=\"CAD\">390.87")));
    }
}
