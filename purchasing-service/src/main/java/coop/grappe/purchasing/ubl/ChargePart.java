package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.invoice.Charge;
import coop.grappe.purchasing.invoice.ChargeKind;
import coop.grappe.purchasing.invoice.InvoicePlan;
import coop.grappe.purchasing.invoice.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.AllowanceChargeReasonType;

/** Freight and fees of an invoice as charges of the whole document, out and in. A reason says which, by the codes of UNCL 7161. */
final class ChargePart {

    private static final String FREIGHT = "FC";
    private static final String FEES = "ABK";
    private static final String OTHER = "ADR";
    private static final int LONGEST_NOTE = 200;

    private ChargePart() {}

    /** @param categories what the goods bear, where all of them bear the same */
    static AllowanceChargeType of(Charge charge, List<TaxCategoryType> categories, Trade trade) {
        AllowanceChargeType written = new AllowanceChargeType();
        written.setChargeIndicator(true);
        written.setAllowanceChargeReasonCode(
                switch (charge.kind()) {
                    case FREIGHT -> FREIGHT;
                    case FEES -> FEES;
                    case OTHER -> OTHER;
                });
        written.addAllowanceChargeReason(new AllowanceChargeReasonType(
                charge.note() == null ? trade.say("charge." + charge.kind().word()) : charge.note()));
        written.setAmount(charge.amount().amount()).setCurrencyID(Amounts.code(charge.amount()));
        categories.forEach(written::addTaxCategory);
        return written;
    }

    /** Charges are spread by value: a document does not say by what. An allowance has no place here. */
    static List<InvoicePlan.ChargePlan> read(List<AllowanceChargeType> charges, Reading reading) {
        List<InvoicePlan.ChargePlan> read = new ArrayList<>();
        for (int i = 0; i < charges.size(); i++) {
            AllowanceChargeType charge = charges.get(i);
            String where = "AllowanceCharge[" + (i + 1) + "]";
            if (!charge.isChargeIndicatorValue(false)) {
                reading.nothing(charge.getAmount(), where + "/Amount");
            } else {
                Money amount = reading.money(charge.getAmount(), where + "/Amount");
                if (amount.isPositive()) {
                    read.add(new InvoicePlan.ChargePlan(kind(charge), amount, Spread.VALUE, note(charge)));
                } else {
                    reading.check(amount.isZero(), where + "/Amount", "amount.no-place");
                }
            }
        }
        return read;
    }

    private static ChargeKind kind(AllowanceChargeType charge) {
        String code = String.valueOf(charge.getAllowanceChargeReasonCodeValue());
        return switch (code) {
            case FREIGHT -> ChargeKind.FREIGHT;
            case FEES -> ChargeKind.FEES;
            default -> ChargeKind.OTHER;
        };
    }

    private static String note(AllowanceChargeType charge) {
        String note = charge.getAllowanceChargeReason().stream()
                .map(AllowanceChargeReasonType::getValue)
                .collect(Collectors.joining(" "))
                .strip();
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
