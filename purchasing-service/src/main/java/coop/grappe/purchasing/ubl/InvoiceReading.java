package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.invoice.InvoicePlan;
import coop.grappe.purchasing.invoice.PaymentTerms;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UBL Invoice as the claim that a supplier could have sent as JSON. Lines of one item become one. What the schema requires is
 * there: it has been checked.
 */
final class InvoiceReading {

    /** Commercial invoice, corrected invoice (UNCL 1001). */
    private static final Set<String> TYPES = Set.of("380", "384");

    private static final int MOST_LINES = 500;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TERM = 365;

    private final InvoiceType document;
    private final PurchaseOrder order;
    private final Reading reading;

    InvoiceReading(InvoiceType document, PurchaseOrder order, Reading reading) {
        this.document = document;
        this.order = order;
        this.reading = reading;
    }

    /** @throws coop.grappe.platform.problem.Problem 400 with everything that cannot be taken in */
    InvoicePlan plan() {
        String number = Objects.requireNonNull(document.getIDValue()).strip();
        reading.check(!number.isEmpty() && number.length() <= LONGEST_NUMBER, "ID", "number.length", LONGEST_NUMBER);
        String type = document.getInvoiceTypeCodeValue();
        reading.check(type == null || TYPES.contains(type), "InvoiceTypeCode", "type.other");
        reading.check("CAD".equals(document.getDocumentCurrencyCodeValue()), "DocumentCurrencyCode", "currency.other");
        reading.party(
                Objects.requireNonNull(document.getAccountingSupplierParty()).getParty(),
                order.supplierId(),
                "AccountingSupplierParty");
        reading.party(
                Objects.requireNonNull(document.getAccountingCustomerParty()).getParty(),
                order.memberId(),
                "AccountingCustomerParty");
        List<InvoicePlan.ChargePlan> charges = ChargePart.read(document.getAllowanceCharge(), reading);
        LocalDate issuedOn = reading.day(document.getIssueDateValue(), "IssueDate");
        List<InvoicePlan.Line> lines = lines();
        List<InvoicePlan.Tax> taxes = new ArrayList<>();
        new TaxReading(reading)
                .taxes(document.getTaxTotal(), document.getWithholdingTaxTotal())
                .forEach((tax, amount) -> taxes.add(new InvoicePlan.Tax(tax, amount)));
        Money total = total(Objects.requireNonNull(document.getLegalMonetaryTotal()));
        PaymentTerms terms = terms(issuedOn);
        reading.throwIfAny();
        return new InvoicePlan(order.id(), number, issuedOn, lines, taxes, total, charges, terms);
    }

    private List<InvoicePlan.Line> lines() {
        reading.check(document.getInvoiceLine().size() <= MOST_LINES, "InvoiceLine", "lines.many", MOST_LINES);
        Map<UUID, InvoicePlan.Line> byItem = new LinkedHashMap<>();
        int position = 0;
        for (InvoiceLineType line : document.getInvoiceLine()) {
            position++;
            String where = "InvoiceLine[" + position + "]";
            Quantity quantity = reading.quantity(line.getInvoicedQuantity(), where + "/InvoicedQuantity");
            Money amount = reading.money(line.getLineExtensionAmount(), where + "/LineExtensionAmount");
            Optional<OrderLine> ordered = reading.ordered(
                    order,
                    Objects.requireNonNull(line.getItem()),
                    line.getOrderLineReference().stream().findFirst().orElse(null),
                    where);
            ordered.ifPresent(found -> add(byItem, found.itemId(), quantity, amount, where));
        }
        return List.copyOf(byItem.values());
    }

    private void add(Map<UUID, InvoicePlan.Line> byItem, UUID itemId, Quantity quantity, Money amount, String where) {
        InvoicePlan.Line present = byItem.get(itemId);
        if (present == null) {
            byItem.put(itemId, new InvoicePlan.Line(itemId, quantity, amount));
        } else if (reading.check(
                present.quantity().unit().equals(quantity.unit()), where + "/InvoicedQuantity/@unitCode", "unit.two")) {
            byItem.put(
                    itemId,
                    new InvoicePlan.Line(
                            itemId,
                            present.quantity().plus(quantity),
                            present.amount().plus(amount)));
        }
    }

    /** When it is due, if it says so. */
    private @Nullable PaymentTerms terms(LocalDate issuedOn) {
        if (document.getDueDateValue() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(issuedOn, reading.day(document.getDueDateValue(), "DueDate"));
        boolean plausible = days >= 0 && days <= LONGEST_TERM;
        reading.check(plausible, "DueDate", "due.far", LONGEST_TERM);
        return plausible ? new PaymentTerms(Math.toIntExact(days), null, null) : null;
    }

    private Money total(MonetaryTotalType total) {
        reading.nothing(total.getPrepaidAmount(), "LegalMonetaryTotal/PrepaidAmount");
        reading.nothing(total.getPayableRoundingAmount(), "LegalMonetaryTotal/PayableRoundingAmount");
        Money payable = reading.money(total.getPayableAmount(), "LegalMonetaryTotal/PayableAmount");
        if (total.getTaxInclusiveAmount() != null) {
            Money inclusive = reading.money(total.getTaxInclusiveAmount(), "LegalMonetaryTotal/TaxInclusiveAmount");
            reading.check(inclusive.equals(payable), "LegalMonetaryTotal/PayableAmount", "payable.differs");
        }
        return payable;
    }
}
