package coop.grappe.purchasing.ubl;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.purchasing.order.OrderFixture;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.receipt.Receipt;
import coop.grappe.purchasing.receipt.ReceiptFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What we write, held against the schemas and the rules of others. */
class OrderDocumentTest {

    private final PurchaseOrder order = OrderFixture.accepted("36", "25");

    private byte[] written(Trade trade) {
        return UblWriter.write(
                new OrderDocument(order, UblFixture.SITES, UblFixture.articles(order, trade), trade).document());
    }

    private static List<Fault> peppol(UblKind kind, byte[] content) throws SafeXml.Unreadable {
        return new PeppolRules().check(kind, Dialect.PEPPOL.customization(kind), SafeXml.parse(content));
    }

    @Test
    void anOrderIsValidUbl() {
        byte[] content = written(UblFixture.quebec(Locale.FRENCH));
        assertEquals(List.of(), UblSchemas.check(UblKind.ORDER, content));
        String text = new String(content, StandardCharsets.UTF_8);
        assertTrue(text.contains("<cbc:ID schemeID=\"CA-QC-NEQ\">1100000002</cbc:ID>"), text);
        assertTrue(text.contains("<cbc:ItemClassificationCode listID=\"UNSPSC\">39101628<"), text);
    }

    @Test
    void theSameOrderIsTheSameBytes() {
        assertArrayEquals(written(UblFixture.quebec(Locale.ENGLISH)), written(UblFixture.quebec(Locale.ENGLISH)));
    }

    @Test
    void anOrderBetweenPeppolUsersKeepsTheRulesOfPeppol() throws SafeXml.Unreadable {
        byte[] content = written(UblFixture.europe());
        assertEquals(List.of(), UblSchemas.check(UblKind.ORDER, content));
        assertEquals(List.of(), peppol(UblKind.ORDER, content));
    }

    @Test
    void aDeliveryIsValidUblWhateverItsNoteHolds() {
        Receipt receipt = ReceiptFixture.of(order, BULB, "24", "1", "cassée \u0001 \ud800 <&>");
        Trade trade = UblFixture.quebec(Locale.FRENCH);
        byte[] content =
                UblWriter.write(ReceiptAdviceDocument.of(order, receipt, UblFixture.articles(order, trade), trade));
        assertEquals(List.of(), UblSchemas.check(UblKind.RECEIPT_ADVICE, content));
        String text = new String(content, StandardCharsets.UTF_8);
        assertTrue(text.contains("<cbc:RejectedQuantity unitCode=\"EA\">1</cbc:RejectedQuantity>"), text);
        assertTrue(text.contains("\ufffd &lt;&amp;&gt;</cbc:Note>"), text);
    }
}
