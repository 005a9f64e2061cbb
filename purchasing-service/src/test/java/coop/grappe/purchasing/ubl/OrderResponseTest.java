package coop.grappe.purchasing.ubl;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.helger.ubl21.UBL21Marshaller;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.order.AnswerKind;
import coop.grappe.purchasing.order.AnswerPlan;
import coop.grappe.purchasing.order.OrderFixture;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Responses to orders: as we write them, held against the schemas and the rules of others, and as we read them. */
class OrderResponseTest {

    private final Reading reading = new Reading();

    private static byte[] written(PurchaseOrder order, Trade trade) {
        return UblWriter.write(
                new OrderResponseDocument(order, NOW, UblFixture.articles(order, trade), trade).document());
    }

    private ResponseReading.Answer read(PurchaseOrder order, byte[] content) {
        return new ResponseReading(
                        UBL21Marshaller.orderResponse()
                                .setUseSchema(false)
                                .read(IncomingDocument.read(content).tree()),
                        order,
                        reading)
                .answer();
    }

    private static void isValid(PurchaseOrder order, String code) {
        byte[] plain = written(order, UblFixture.quebec(Locale.FRENCH));
        assertEquals(List.of(), UblSchemas.check(UblKind.ORDER_RESPONSE, plain));
        String text = new String(plain, StandardCharsets.UTF_8);
        assertTrue(text.contains("<cbc:OrderResponseCode>" + code + "<"), text);
        byte[] peppol = written(order, UblFixture.europe());
        assertEquals(List.of(), UblSchemas.check(UblKind.ORDER_RESPONSE, peppol));
        assertEquals(
                List.of(),
                new PeppolRules()
                        .check(
                                UblKind.ORDER_RESPONSE,
                                Dialect.PEPPOL.customization(UblKind.ORDER_RESPONSE),
                                SafeXml.own(peppol)));
    }

    @Test
    void anAcceptanceIsValidUblAndPeppol() {
        isValid(OrderFixture.accepted("36", "25"), "AP");
    }

    @Test
    void aRejectionIsValidUblAndPeppol() {
        isValid(OrderFixture.rejected("Article discontinué"), "RE");
    }

    @Test
    void anAnswerByLineIsValidUblAndPeppol() {
        isValid(OrderFixture.answered("24"), "CA");
    }

    @Test
    void anAcceptanceIsReadAsOne() {
        PurchaseOrder accepted = OrderFixture.accepted("36", "25");
        ResponseReading.Answer answer = read(accepted, written(accepted, UblFixture.quebec(Locale.FRENCH)));
        assertEquals(AnswerKind.ACCEPT, answer.kind());
        assertEquals(accepted.deliverBy(), answer.deliverBy());
    }

    @Test
    void anAnswerByLineIsReadAsOne() {
        PurchaseOrder answered = OrderFixture.answered("24");
        ResponseReading.Answer answer = read(answered, written(answered, UblFixture.quebec(Locale.FRENCH)));
        assertEquals(AnswerKind.CHANGE, answer.kind());
        assertEquals(
                List.of(
                        new AnswerPlan.Line(
                                BULB,
                                AnswerKind.CHANGE,
                                Quantity.of("24", "EA"),
                                answered.line(BULB).orElseThrow().answer().deliverBy(),
                                "Rupture de stock"),
                        new AnswerPlan.Line(PAINT, AnswerKind.REJECT, null, null, "Article discontinué")),
                answer.lines());
    }

    @Test
    void whatAResponseCannotChangeIsNamedAtOnce() {
        PurchaseOrder order = OrderFixture.answered("24");
        String text = new String(written(order, UblFixture.quebec(Locale.FRENCH)), StandardCharsets.UTF_8)
                .replace("<cbc:OrderResponseCode>CA<", "<cbc:OrderResponseCode>AP<")
                .replace("<cbc:DocumentCurrencyCode>CAD<", "<cbc:DocumentCurrencyCode>EUR<")
                .replaceFirst(
                        "<cac:Item>",
                        "<cac:Price><cbc:PriceAmount currencyID=\"CAD\">6.00</cbc:PriceAmount></cac:Price><cac:Item>")
                .replace("<cbc:LineStatusCode>7<", "<cbc:LineStatusCode>1<");
        assertThrows(Problem.class, () -> read(order, text.getBytes(StandardCharsets.UTF_8)));
        List<String> noted = new ArrayList<>();
        reading.forEach((where, key, arguments) -> noted.add(where + " " + key));
        assertEquals(
                List.of(
                        "DocumentCurrencyCode currency.other",
                        "OrderLine[1]/LineItem/Price/PriceAmount price.other",
                        "OrderLine[2]/LineItem/LineStatusCode status.unknown",
                        "OrderResponseCode response.contradicts"),
                noted);
    }
}
