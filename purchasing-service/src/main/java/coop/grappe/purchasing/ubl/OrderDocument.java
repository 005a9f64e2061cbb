package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import org.jspecify.annotations.Nullable;

/** A placed order as a UBL Order. */
final class OrderDocument {

    private static final String PURCHASE_ORDER = "220";

    private OrderDocument() {}

    /**
     * @param destination where it is to be delivered
     */
    static OrderType of(
            PurchaseOrder order, ProfileDetails.@Nullable Address destination, Articles articles, Trade trade) {
        Money net = net(order);
        OrderType document = new OrderType();
        Header.write(
                UblKind.ORDER, trade, document::setUBLVersionID, document::setCustomizationID, document::setProfileID);
        document.setID(order.id().toString());
        document.setIssueDate(Header.day(Objects.requireNonNull(order.placedAt())));
        document.setIssueTime(Header.time(Objects.requireNonNull(order.placedAt())));
        document.setOrderTypeCode(PURCHASE_ORDER);
        document.addNote(Parts.note(trade.say("note.order", order.siteName())));
        document.setDocumentCurrencyCode(Amounts.code(net));
        if (!trade.dialect().isPeppol()) {
            document.setLineCountNumeric(BigDecimal.valueOf(order.lines().size()));
        }
        document.addContract(Parts.contract(order.contractId()));
        document.setBuyerCustomerParty(PartyPart.buyer(trade));
        document.setSellerSupplierParty(PartyPart.sellerOfOrder(trade));
        document.addDelivery(delivery(order, destination));
        document.setAnticipatedMonetaryTotal(Amounts.anticipated(net));
        int position = 0;
        for (OrderLine line : order.lines()) {
            position++;
            document.addOrderLine(line(position, line, articles));
        }
        return document;
    }

    static Money net(PurchaseOrder order) {
        return order.lines().stream().map(OrderLine::amount).reduce(Money.zero(Money.CAD), Money::plus);
    }

    private static DeliveryType delivery(PurchaseOrder order, ProfileDetails.@Nullable Address destination) {
        DeliveryType delivery = new DeliveryType();
        if (destination != null) {
            LocationType location = new LocationType();
            location.setAddress(Parts.address(destination));
            delivery.setDeliveryLocation(location);
        }
        if (order.wantedBy() != null) {
            delivery.setRequestedDeliveryPeriod(Parts.until(order.wantedBy()));
        }
        PartyNameType name = new PartyNameType();
        name.setName(order.siteName());
        PartyType site = new PartyType();
        site.addPartyName(name);
        delivery.setDeliveryParty(site);
        return delivery;
    }

    private static OrderLineType line(int position, OrderLine line, Articles articles) {
        Quantity quantity = new Quantity(line.quantity(), line.unit());
        LineItemType item = new LineItemType();
        item.setID(Integer.toString(position));
        item.setQuantity(quantity.value()).setUnitCode(quantity.unit());
        item.setLineExtensionAmount(line.amount().amount()).setCurrencyID(Amounts.code(line.amount()));
        item.setPartialDeliveryIndicator(true);
        item.setPrice(Amounts.price(line.prices(), quantity, line.amount()));
        item.setItem(articles.item(line.itemId()));
        OrderLineType written = new OrderLineType();
        if (line.prices().size() > 1) {
            written.addNote(Parts.note(articles.trade().say("note.prices", parts(line.prices()))));
        }
        written.setLineItem(item);
        return written;
    }

    private static String parts(List<PricedPart> prices) {
        return prices.stream()
                .map(part -> part.quantity().stripTrailingZeros().toPlainString() + " × " + part.unitPrice())
                .collect(Collectors.joining(", "));
    }
}
