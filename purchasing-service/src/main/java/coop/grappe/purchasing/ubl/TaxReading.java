package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;

/** Reads what a document states of each tax, however it spreads its taxes over totals. */
record TaxReading(Reading reading) {

    private static final int LONGEST_NAME = 20;

    /** Per tax, in the order of the document. */
    Map<String, Money> taxes(List<TaxTotalType> totals, List<TaxTotalType> withheld) {
        Map<String, Money> taxes = new LinkedHashMap<>();
        for (int i = 0; i < totals.size(); i++) {
            read(totals.get(i), "TaxTotal[" + (i + 1) + "]", taxes);
        }
        for (int i = 0; i < withheld.size(); i++) {
            reading.nothing(withheld.get(i).getTaxAmount(), "WithholdingTaxTotal[" + (i + 1) + "]/TaxAmount");
        }
        return taxes;
    }

    private void read(TaxTotalType total, String where, Map<String, Money> taxes) {
        Money stated = reading.money(total.getTaxAmount(), where + "/TaxAmount");
        Money sum = Money.zero(Money.CAD);
        for (int i = 0; i < total.getTaxSubtotal().size(); i++) {
            TaxSubtotalType subtotal = total.getTaxSubtotal().get(i);
            String here = where + "/TaxSubtotal[" + (i + 1) + "]";
            Money amount = reading.money(subtotal.getTaxAmount(), here + "/TaxAmount");
            String tax = Objects.requireNonNull(
                            Objects.requireNonNull(subtotal.getTaxCategory()).getTaxScheme())
                    .getIDValue();
            boolean named = tax != null && !tax.isBlank() && tax.length() <= LONGEST_NAME;
            reading.check(named, here + "/TaxCategory/TaxScheme/ID", "tax.unnamed");
            if (tax != null && named) {
                taxes.merge(tax.strip(), amount, Money::plus);
            }
            sum = sum.plus(amount);
        }
        reading.check(sum.equals(stated), where + "/TaxAmount", "tax.sum");
    }
}
