package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.tax.TaxCategory;
import coop.grappe.purchasing.tax.TaxLine;
import coop.grappe.purchasing.tax.TaxTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/**
 * Taxes as documents state them: in UBL a total is of one tax (one for the GST, one for the QST), in Peppol there is one total for all.
 * Beneath it stands what each rate and category comes to.
 */
final class TaxPart {

    private final TaxTable table;
    private final Trade trade;

    TaxPart(TaxTable table, Trade trade) {
        this.table = table;
        this.trade = trade;
    }

    /** @param currencyOf what a total of no tax at all is in */
    List<TaxTotalType> totals(List<TaxLine> taxes, Money currencyOf) {
        if (trade.dialect().isPeppol() || taxes.isEmpty()) {
            return List.of(total(taxes, currencyOf));
        }
        Map<String, List<TaxLine>> byTax = new LinkedHashMap<>();
        taxes.forEach(tax -> byTax.computeIfAbsent(tax.tax(), name -> new java.util.ArrayList<>())
                .add(tax));
        return byTax.values().stream().map(one -> total(one, currencyOf)).toList();
    }

    private TaxTotalType total(List<TaxLine> taxes, Money currencyOf) {
        TaxTotalType total = new TaxTotalType();
        total.setTaxAmount(TaxLine.sum(taxes, currencyOf.currency()).amount()).setCurrencyID(Amounts.code(currencyOf));
        taxes.forEach(tax -> total.addTaxSubtotal(subtotal(tax)));
        return total;
    }

    private TaxSubtotalType subtotal(TaxLine tax) {
        TaxSubtotalType subtotal = new TaxSubtotalType();
        subtotal.setTaxableAmount(tax.base().amount()).setCurrencyID(Amounts.code(tax.base()));
        subtotal.setTaxAmount(tax.amount().amount()).setCurrencyID(Amounts.code(tax.amount()));
        TaxCategoryType category = category(tax);
        if (!isTaxed(tax)) {
            category.addTaxExemptionReason(new TaxExemptionReasonType(
                    trade.of(table.category(tax.category()).names())));
        }
        subtotal.setTaxCategory(category);
        return subtotal;
    }

    /** What a line's price bears. */
    TaxCategoryType category(TaxLine tax) {
        TaxSchemeType scheme = new TaxSchemeType();
        scheme.setID(tax.tax());
        TaxCategoryType category = new TaxCategoryType();
        category.setID(
                table.categoryCalled(tax.category()).map(TaxCategory::code).orElse("S"));
        category.setPercent(
                new java.math.BigDecimal(tax.percent().stripTrailingZeros().toPlainString()));
        category.setTaxScheme(scheme);
        return category;
    }

    private boolean isTaxed(TaxLine tax) {
        return table.categoryCalled(tax.category())
                .map(category ->
                        !category.code().equals("E") && !category.code().equals("O"))
                .orElse(true);
    }
}
