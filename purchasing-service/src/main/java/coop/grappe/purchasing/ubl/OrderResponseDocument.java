package coop.grappe.purchasing.ubl;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.order.AnswerKind;
import coop.grappe.purchasing.order.LineAnswer;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.OrderState;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.time.Instant;
import java.time.LocalDate;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;
import org.jspecify.annotations.Nullable;

/**
 * What the supplier has answered to an order, as a UBL OrderResponse: AP, CA or RE of UNCL 4343, and for each line 5, 3 or 7 of UNCL 1229
 * (as it is, changed, not accepted). Peppol wants to read lines only where something differs.
 *
 * @param answeredAt when the supplier did
 */
record OrderResponseDocument(PurchaseOrder order, Instant answeredAt, Articles articles, Trade trade) {

    private static final String ACCEPTED = "5";
    private static final String CHANGED = "3";
    private static final String REJECTED = "7";

    OrderResponseType document() {
        OrderResponseType document = new OrderResponseType();
        Header.write(
                UblKind.ORDER_RESPONSE,
                trade,
                document::setUBLVersionID,
                document::setCustomizationID,
                document::setProfileID);
        String code = code();
        document.setID(order.id() + "-R");
        document.setIssueDate(QuebecDay.of(answeredAt));
        document.setIssueTime(Header.time(answeredAt));
        document.setOrderResponseCode(code);
        if (order.reason() != null) {
            document.addNote(Parts.note(order.reason()));
        }
        document.setDocumentCurrencyCode(Amounts.code(order.amount()));
        if (order.number() != null) {
            document.setCustomerReference(order.number());
        }
        document.addOrderReference(Parts.orderReference(order.id()));
        document.setSellerSupplierParty(PartyPart.seller(PartyPart.ofResponse(trade.seller(), trade.dialect())));
        document.setBuyerCustomerParty(PartyPart.buyer(PartyPart.ofResponse(trade.buyer(), trade.dialect())));
        LocalDate day = order.deliverBy();
        if (day != null && !code.equals("RE")) {
            document.addDelivery(promised(day));
        }
        if (!trade.dialect().isPeppol() || code.equals("CA")) {
            order.lines().stream().map(this::line).forEach(document::addOrderLine);
        }
        return document;
    }

    private String code() {
        if (order.state() == OrderState.REJECTED) {
            return "RE";
        }
        return order.lines().stream().anyMatch(line -> line.answer() != null) ? "CA" : "AP";
    }

    private OrderLineType line(OrderLine line) {
        LineAnswer answer = line.answer();
        String status = status(answer);
        LineItemType item = new LineItemType();
        item.setID(OrderLineIds.of(order, line.itemId()));
        if (answer != null && answer.reason() != null) {
            item.addNote(Parts.note(answer.reason()));
        }
        item.setLineStatusCode(status);
        if (!status.equals(REJECTED)) {
            Quantity quantity = new Quantity(answer == null ? line.quantity() : answer.quantity(), line.unit());
            item.setQuantity(quantity.value()).setUnitCode(quantity.unit());
        }
        if (answer != null && answer.deliverBy() != null) {
            item.addDelivery(promised(answer.deliverBy()));
        }
        ItemType named = articles.item(line.itemId());
        if (trade.dialect().isPeppol()) {
            named.setCommodityClassification(null);
        }
        item.setItem(named);
        OrderLineType written = new OrderLineType();
        written.setLineItem(item);
        written.addOrderLineReference(Parts.lineReference(OrderLineIds.of(order, line.itemId())));
        return written;
    }

    private String status(@Nullable LineAnswer answer) {
        if (order.state() == OrderState.REJECTED || answer != null && answer.kind() == AnswerKind.REJECT) {
            return REJECTED;
        }
        return answer == null ? ACCEPTED : CHANGED;
    }

    private static DeliveryType promised(LocalDate day) {
        DeliveryType delivery = new DeliveryType();
        delivery.setPromisedDeliveryPeriod(Parts.until(day));
        return delivery;
    }
}
