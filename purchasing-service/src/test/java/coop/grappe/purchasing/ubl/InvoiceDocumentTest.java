package coop.grappe.purchasing.ubl;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.helger.ubl21.UBL21Marshaller;
import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.invoice.ClaimFixture;
import coop.grappe.purchasing.invoice.CreditNote;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.invoice.InvoicePlan;
import coop.grappe.purchasing.order.OrderFixture;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tax.Supply;
import coop.grappe.purchasing.tax.TaxLine;
import coop.grappe.purchasing.tax.TaxTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Invoices as we write them, held against the schemas and the rules of others. */
class InvoiceDocumentTest {

    private static final TaxTable TAXES = TaxTable.asDelivered();

    private final PurchaseOrder order = OrderFixture.accepted("36", "25");

    private byte[] written(String jurisdiction, Trade trade) {
        return written(
                ClaimFixture.claim(order, "F-2041", jurisdiction, BULB, "23", "115.00", PAINT, "25", "224.97"),
                jurisdiction,
                trade);
    }

    private byte[] written(Invoice invoice, String jurisdiction, Trade trade) {
        return UblWriter.write(new InvoiceDocument(
                        invoice,
                        UblFixture.articles(order, trade),
                        new TaxPart(TAXES, trade),
                        line -> taxesOf(line, jurisdiction),
                        UblFixture.SITES,
                        trade)
                .document());
    }

    private static List<TaxLine> taxesOf(InvoiceLine line, String jurisdiction) {
        return TAXES.assess(List.of(Supply.of(jurisdiction, "UNSPSC", "39101628", line.amount())), ClaimFixture.DAY)
                .lines();
    }

    private static Set<String> broken(byte[] content) {
        return new PeppolRules()
                .check(UblKind.INVOICE, Dialect.PEPPOL.customization(UblKind.INVOICE), SafeXml.own(content)).stream()
                        .map(Fault::rule)
                        .collect(Collectors.toSet());
    }

    @Test
    void anInvoiceOfQuebecIsValidUblWithATotalOfEachTax() {
        byte[] content = written("CA-QC", UblFixture.quebec(Locale.FRENCH));
        assertEquals(List.of(), UblSchemas.check(UblKind.INVOICE, content));
        String text = new String(content, StandardCharsets.UTF_8);
        assertTrue(text.contains("<cbc:TaxAmount currencyID=\"CAD\">17.00</cbc:TaxAmount>"), text);
        assertTrue(text.contains("<cbc:TaxAmount currencyID=\"CAD\">33.91</cbc:TaxAmount>"), text);
        assertEquals(2, text.split("<cac:TaxTotal>", -1).length - 1, text);
        assertTrue(text.contains("<cbc:PayableAmount currencyID=\"CAD\">390.88</cbc:PayableAmount>"), text);
        assertArrayEquals(
                content, written("CA-QC", UblFixture.quebec(Locale.FRENCH)).clone());
    }

    @Test
    void anInvoiceWithVatBetweenPeppolUsersKeepsTheRulesOfPeppol() {
        byte[] content = written("FR", UblFixture.europe());
        assertEquals(List.of(), UblSchemas.check(UblKind.INVOICE, content));
        assertEquals(Set.of(), broken(content));
    }

    /** What the guide says of Peppol and Québec's taxes. */
    @Test
    void withGstAndQstItCannotKeepThem() {
        assertEquals(
                Set.of("BR-47", "BR-48", "BR-CO-04", "BR-CO-17", "BR-S-02", "UBL-SR-48"),
                broken(written("CA-QC", UblFixture.europe())));
    }

    @Test
    void freightIsAChargeOfTheWholeDocument() {
        Invoice invoice = ClaimFixture.claimWithFreight(order, "F-2042", "FR", "30.00", BULB, "23", "115.00");
        byte[] content = written(invoice, "FR", UblFixture.europe());
        assertEquals(List.of(), UblSchemas.check(UblKind.INVOICE, content));
        assertEquals(Set.of(), broken(content));
        String text = new String(content, StandardCharsets.UTF_8);
        assertTrue(text.contains("<cbc:AllowanceChargeReasonCode>FC<"), text);
        assertTrue(text.contains("<cbc:TaxExclusiveAmount currencyID=\"CAD\">145.00<"), text);
        assertTrue(text.contains("<cbc:DueDate>2030-05-05<"), text);
        InvoicePlan read = new InvoiceReading(
                        UBL21Marshaller.invoice().setUseSchema(false).read(SafeXml.own(content)), order, new Reading())
                .plan();
        assertEquals(Money.cad("30.00"), read.charges().get(0).amount());
        assertEquals(45, read.terms().netDays());
    }

    @Test
    void aCreditNoteIsValidUblAndPeppol() {
        Invoice invoice = ClaimFixture.claim(order, "F-2041", "FR", BULB, "23", "115.00");
        for (Trade trade : List.of(UblFixture.quebec(Locale.FRENCH), UblFixture.europe())) {
            CreditNote note = ClaimFixture.credit(invoice, "FR", BULB, "10.00");
            byte[] content = UblWriter.write(new CreditNoteDocument(
                            note,
                            invoice,
                            UblFixture.articles(order, trade),
                            new TaxPart(TAXES, trade),
                            line -> note.taxes(),
                            trade)
                    .document());
            assertEquals(List.of(), UblSchemas.check(UblKind.CREDIT_NOTE, content));
            if (trade.dialect().isPeppol()) {
                assertEquals(
                        List.of(),
                        new PeppolRules()
                                .check(
                                        UblKind.CREDIT_NOTE,
                                        Dialect.PEPPOL.customization(UblKind.CREDIT_NOTE),
                                        SafeXml.own(content)));
            }
        }
    }
}
