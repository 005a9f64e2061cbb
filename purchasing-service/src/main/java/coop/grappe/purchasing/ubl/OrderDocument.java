package coop.grappe.purchasing.ubl;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import coop.grappe.purchasing.order.OrderDelivery;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;

/** A placed order as a UBL Order, with what has been changed and struck since. */
record OrderDocument(PurchaseOrder order, Sites sites, Articles articles, Trade trade) {

    /** UNCL 1001. */
    private static final String PURCHASE_ORDER = "220";

    OrderType document() {
        Instant placed = Objects.requireNonNull(order.placedAt());
        Money net = order.amount();
        OrderType document = new OrderType();
        Header.write(
                UblKind.ORDER, trade, document::setUBLVersionID, document::setCustomizationID, document::setProfileID);
        document.setID(order.id().toString());
        document.setIssueDate(QuebecDay.of(placed));
        document.setIssueTime(Header.time(placed));
        document.setOrderTypeCode(PURCHASE_ORDER);
        document.addNote(Parts.note(trade.say("note.order", order.siteName())));
        document.setDocumentCurrencyCode(Amounts.code(net));
        if (order.number() != null) {
            document.setCustomerReference(order.number());
        }
        document.addContract(Parts.contract(order.contractId()));
        document.setBuyerCustomerParty(PartyPart.buyer(trade));
        document.setSellerSupplierParty(PartyPart.sellerOfOrder(trade));
        document.addDelivery(delivery());
        document.setAnticipatedMonetaryTotal(Amounts.anticipated(net));
        order.lines().stream().filter(line -> !line.isStruck()).map(this::line).forEach(document::addOrderLine);
        if (!trade.dialect().isPeppol()) {
            document.setLineCountNumeric(
                    BigDecimal.valueOf(document.getOrderLine().size()));
        }
        return document;
    }

    private DeliveryType delivery() {
        DeliveryType delivery = sites.delivery(order.siteId(), order.siteName());
        if (order.wantedBy() != null) {
            delivery.setRequestedDeliveryPeriod(Parts.until(order.wantedBy()));
        }
        return delivery;
    }

    private OrderLineType line(OrderLine line) {
        Quantity quantity = new Quantity(line.quantity(), line.unit());
        LineItemType item = new LineItemType();
        item.setID(OrderLineIds.of(order, line.itemId()));
        item.setQuantity(quantity.value()).setUnitCode(quantity.unit());
        item.setLineExtensionAmount(line.amount().amount()).setCurrencyID(Amounts.code(line.amount()));
        item.setPartialDeliveryIndicator(true);
        item.setPrice(Amounts.price(line.prices(), quantity, line.amount()));
        item.setItem(articles.item(line.itemId()));
        OrderLineType written = new OrderLineType();
        if (line.prices().size() > 1) {
            written.addNote(Parts.note(trade.say("note.prices", parts(line.prices()))));
        }
        written.setLineItem(item);
        deliveries(line, written, item);
        return written;
    }

    /** Where parts of a line go. Peppol knows one place for the whole order, so there the other places stand in a note. */
    private void deliveries(OrderLine line, OrderLineType written, LineItemType item) {
        List<OrderDelivery> deliveries = line.deliveries();
        boolean asTheOrder = deliveries.size() == 1
                && deliveries.get(0).siteId().equals(order.siteId())
                && Objects.equals(deliveries.get(0).wantedBy(), order.wantedBy());
        if (asTheOrder) {
            return;
        }
        if (trade.dialect().isPeppol()) {
            written.addNote(Parts.note(
                    deliveries.stream().map(part -> say(part, line.unit())).collect(Collectors.joining("; "))));
            Optional<LocalDate> last = deliveries.stream()
                    .map(OrderDelivery::wantedBy)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder());
            last.ifPresent(day -> {
                DeliveryType delivery = new DeliveryType();
                delivery.setRequestedDeliveryPeriod(Parts.until(day));
                item.addDelivery(delivery);
            });
        } else {
            deliveries.forEach(part -> item.addDelivery(delivery(part, line.unit())));
        }
    }

    private DeliveryType delivery(OrderDelivery part, String unit) {
        DeliveryType delivery = sites.delivery(part.siteId(), part.siteName());
        delivery.setQuantity(new Quantity(part.quantity(), unit).value()).setUnitCode(unit);
        if (part.wantedBy() != null) {
            delivery.setRequestedDeliveryPeriod(Parts.until(part.wantedBy()));
        }
        return delivery;
    }

    private String say(OrderDelivery part, String unit) {
        Quantity quantity = new Quantity(part.quantity(), unit);
        return part.wantedBy() == null
                ? trade.say("note.delivery", quantity, part.siteName(), part.siteAddress())
                : trade.say(
                        "note.delivery.by",
                        quantity,
                        part.siteName(),
                        part.siteAddress(),
                        part.wantedBy().toString());
    }

    private static String parts(List<PricedPart> prices) {
        return prices.stream()
                .map(part -> part.quantity().stripTrailingZeros().toPlainString() + " × " + part.unitPrice())
                .collect(Collectors.joining(", "));
    }
}
