package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.receipt.GoodsReturn;
import coop.grappe.purchasing.receipt.GoodsReturns;
import coop.grappe.purchasing.receipt.ReturnLine;
import coop.grappe.purchasing.receipt.ReturnWish;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.TaxLine;
import coop.grappe.purchasing.tax.Taxation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a credit note against what is owed: what went back at the price that was invoiced for it, other corrections up to what was
 * invoiced, rebates at what they come to; and its taxes against those of what it corrects, at the rates of that day.
 */
@ApplicationScoped
class CreditMatch {

    private final CreditNotes creditNotes;
    private final GoodsReturns returns;
    private final OwedRebates rebates;
    private final Taxation taxation;

    CreditMatch(CreditNotes creditNotes, GoodsReturns returns, OwedRebates rebates, Taxation taxation) {
        this.creditNotes = creditNotes;
        this.returns = returns;
        this.rebates = rebates;
        this.taxation = taxation;
    }

    /** @param claimed what it states of each tax */
    CreditFindings check(
            CreditNote note, @Nullable Invoice invoice, @Nullable PurchaseOrder order, Map<String, Money> claimed) {
        List<Discrepancy> found = new ArrayList<>();
        Map<UUID, Money> corrected = new LinkedHashMap<>();
        List<TaxLine> ofRebates = new ArrayList<>();
        Map<UUID, OwedRebate> owed = rebates.byId(note.lines().stream()
                .map(CreditNoteLine::rebateId)
                .filter(Objects::nonNull)
                .toList());
        for (CreditNoteLine line : note.lines()) {
            if (line.reason() == CreditReason.REBATE) {
                OwedRebate rebate = Objects.requireNonNull(owed.get(line.rebateId()));
                check(line, rebate, found);
                ofRebates.addAll(rebate.taxes());
            } else {
                check(line, Objects.requireNonNull(invoice), Objects.requireNonNull(order), found);
                corrected.merge(line.itemId(), line.amount(), Money::plus);
            }
        }
        Assessment due = invoice == null || order == null
                ? Assessment.none(Money.zero(Money.CAD))
                : taxation.of(order, corrected, invoice.issuedOn());
        return new CreditFindings(taxes(note, due, ofRebates, claimed, found), found);
    }

    private static void check(CreditNoteLine line, OwedRebate rebate, List<Discrepancy> found) {
        if (rebate.settled()) {
            found.add(new Discrepancy("rebate-settled", "", "", line.amount().toString(), "0"));
        } else if (!line.amount().equals(rebate.net())) {
            found.add(new Discrepancy(
                    "rebate-differs",
                    "",
                    "",
                    line.amount().toString(),
                    rebate.net().toString()));
        }
    }

    private void check(CreditNoteLine line, Invoice invoice, PurchaseOrder order, List<Discrepancy> found) {
        Optional<InvoiceLine> invoiced = invoice.lines().stream()
                .filter(one -> one.itemId().equals(line.itemId()))
                .findFirst();
        Money invoicedAmount = invoice.landed().getOrDefault(line.itemId(), Money.zero(Money.CAD));
        OrderLine ordered = order.line(line.itemId()).orElseThrow();
        List<CreditNoteLine> before = creditNotes.ofInvoice(invoice.id(), line.itemId());
        Money left = invoicedAmount.minus(CreditNotes.sum(before));
        if (line.amount().compareTo(left) > 0) {
            found.add(of("credit-beyond-invoice", ordered, line.amount().toString(), left.toString()));
        }
        if (line.reason() == CreditReason.RETURN && invoiced.isPresent() && line.quantity() != null) {
            checkReturn(line, invoiced.get(), ordered, before, line.quantity(), found);
        }
    }

    private void checkReturn(
            CreditNoteLine line,
            InvoiceLine invoiced,
            OrderLine ordered,
            List<CreditNoteLine> before,
            Quantity quantity,
            List<Discrepancy> found) {
        BigDecimal credited = before.stream()
                .map(CreditNoteLine::quantity)
                .filter(Objects::nonNull)
                .map(Quantity::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = invoiced.quantity().value().subtract(credited).min(open(line));
        if (quantity.value().compareTo(left) > 0) {
            String most = new Quantity(left.max(BigDecimal.ZERO), ordered.unit()).toString();
            found.add(of("credit-beyond-return", ordered, quantity.toString(), most));
        }
        Money expected = upTo(invoiced, credited.add(quantity.value())).minus(upTo(invoiced, credited));
        if (!line.amount().equals(expected)) {
            found.add(of("credit-differs", ordered, line.amount().toString(), expected.toString()));
        }
    }

    /** What went back for a credit and is not credited yet. */
    private BigDecimal open(CreditNoteLine line) {
        GoodsReturn goodsReturn = returns.findById(line.returnId());
        BigDecimal wanted = goodsReturn
                .line(line.itemId())
                .filter(one -> one.wish() == ReturnWish.CREDIT)
                .map(ReturnLine::ofKept)
                .orElse(BigDecimal.ZERO);
        return wanted.subtract(creditNotes.creditedOfReturn(goodsReturn.id(), line.itemId()));
    }

    /** What the first so many units of an invoiced line cost: parts add up to the whole, whatever they are. */
    private static Money upTo(InvoiceLine line, BigDecimal units) {
        BigDecimal whole = line.quantity().value();
        BigDecimal amount = line.amount().amount().multiply(units).divide(whole, 2, RoundingMode.HALF_UP);
        return new Money(amount, line.amount().currency());
    }

    private static List<TaxLine> taxes(
            CreditNote note,
            Assessment due,
            List<TaxLine> ofRebates,
            Map<String, Money> claimed,
            List<Discrepancy> found) {
        Money zero = Money.zero(Money.CAD);
        Map<String, Money> ofGoods = new LinkedHashMap<>(claimed);
        ofRebates.forEach(line -> ofGoods.merge(line.tax(), line.amount().negated(), Money::plus));
        ofGoods.values().removeIf(Money::isZero);
        Money total = note.net();
        for (String tax : due.taxes(ofGoods)) {
            Money amount = ofGoods.getOrDefault(tax, zero);
            total = total.plus(due.accepted(tax, amount));
            if (!due.accepts(tax, amount)) {
                Money rebated = TaxLine.sum(ofRebates, tax, Money.CAD);
                found.add(new Discrepancy(
                        "tax-differs",
                        tax,
                        tax,
                        amount.plus(rebated).toString(),
                        due.due(tax).plus(rebated).toString()));
            }
        }
        total = total.plus(TaxLine.sum(ofRebates, Money.CAD));
        if (!note.total().equals(total)) {
            found.add(new Discrepancy("total-differs", "", "", note.total().toString(), total.toString()));
        }
        List<TaxLine> explained = new ArrayList<>(due.explain(ofGoods));
        explained.addAll(ofRebates);
        return List.copyOf(explained);
    }

    private static Discrepancy of(String code, OrderLine ordered, String credited, String owed) {
        return new Discrepancy(code, ordered.names().fr(), ordered.names().en(), credited, owed);
    }
}
