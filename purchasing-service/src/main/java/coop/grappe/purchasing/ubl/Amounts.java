package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import java.math.BigDecimal;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;

/** Prices and totals. */
final class Amounts {

    private Amounts() {}

    /**
     * The price of an order line. Parts at several prices have no one unit price with four decimals, so then the price is that of
     * the whole quantity: UBL's base quantity is there for this.
     */
    static PriceType price(List<PricedPart> parts, Quantity quantity, Money amount) {
        return parts.size() == 1
                ? price(parts.get(0).unitPrice().amount(), BigDecimal.ONE, quantity.unit(), amount)
                : priceOf(quantity, amount);
    }

    /** A quantity and what it costs together. */
    static PriceType priceOf(Quantity quantity, Money amount) {
        return price(amount.amount(), quantity.value(), quantity.unit(), amount);
    }

    private static PriceType price(BigDecimal price, BigDecimal base, String unit, Money currencyOf) {
        PriceType priced = new PriceType();
        priced.setPriceAmount(price).setCurrencyID(code(currencyOf));
        priced.setBaseQuantity(base).setUnitCode(unit);
        return priced;
    }

    /** What an order will come to before taxes, which it does not know. */
    static MonetaryTotalType anticipated(Money net) {
        MonetaryTotalType total = new MonetaryTotalType();
        total.setLineExtensionAmount(net.amount()).setCurrencyID(code(net));
        total.setPayableAmount(net.amount()).setCurrencyID(code(net));
        return total;
    }

    static String code(Money money) {
        return money.currency().getCurrencyCode();
    }
}
