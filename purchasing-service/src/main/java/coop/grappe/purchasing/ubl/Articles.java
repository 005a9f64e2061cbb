package coop.grappe.purchasing.ubl;

import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CommodityClassificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.ItemClassificationCodeType;

/**
 * The items of an order as documents name them.
 *
 * @param classes what an item is in a public scheme, if the contract has it
 */
record Articles(PurchaseOrder order, Function<UUID, Optional<Classified>> classes, Trade trade) {

    /** An item's class in a public scheme, such as UNSPSC. */
    record Classified(String scheme, String id) {}

    /** An item by our id, which is the buyer's; by that alone if it was not ordered. */
    ItemType item(UUID itemId) {
        ItemType item = new ItemType();
        item.setName(order.line(itemId).map(OrderLine::names).map(trade::of).orElseGet(itemId::toString));
        ItemIdentificationType buyers = new ItemIdentificationType();
        buyers.setID(itemId.toString());
        item.setBuyersItemIdentification(buyers);
        classes.apply(itemId).ifPresent(classified -> item.addCommodityClassification(classification(classified)));
        return item;
    }

    private CommodityClassificationType classification(Classified classified) {
        ItemClassificationCodeType code = new ItemClassificationCodeType(classified.id());
        code.setListID(classified.scheme().equals("UNSPSC") ? trade.dialect().unspsc() : classified.scheme());
        CommodityClassificationType classification = new CommodityClassificationType();
        classification.setItemClassificationCode(code);
        return classification;
    }
}
