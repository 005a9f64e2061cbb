package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.invoice.CreditNote;
import coop.grappe.purchasing.invoice.CreditNoteLine;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.tax.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;

/**
 * What a supplier gives back for an invoice, as a UBL CreditNote, as the supplier has stated it. Where only a price is corrected the
 * quantity is one of the item's unit: UBL has no line without a quantity.
 *
 * @param taxesOf what a line's amount bears
 */
record CreditNoteDocument(
        CreditNote note,
        Invoice invoice,
        Articles articles,
        TaxPart taxes,
        Function<CreditNoteLine, List<TaxLine>> taxesOf,
        Trade trade) {

    /** UNCL 1001. */
    private static final String CREDIT_NOTE = "381";

    CreditNoteType document() {
        CreditNoteType document = new CreditNoteType();
        Header.write(
                UblKind.CREDIT_NOTE,
                trade,
                document::setUBLVersionID,
                document::setCustomizationID,
                document::setProfileID);
        document.setID(note.number());
        document.setIssueDate(note.issuedOn());
        document.setCreditNoteTypeCode(CREDIT_NOTE);
        document.setDocumentCurrencyCode(Amounts.code(note.total()));
        document.setOrderReference(Parts.orderReference(invoice.orderId()));
        DocumentReferenceType reference = Parts.document(invoice.number());
        reference.setIssueDate(invoice.issuedOn());
        BillingReferenceType billed = new BillingReferenceType();
        billed.setInvoiceDocumentReference(reference);
        document.addBillingReference(billed);
        document.addContractDocumentReference(Parts.document(note.contractId().toString()));
        document.setAccountingSupplierParty(PartyPart.seller(trade));
        document.setAccountingCustomerParty(PartyPart.buyer(trade));
        taxes.totals(note.taxes(), note.total()).forEach(document::addTaxTotal);
        document.setLegalMonetaryTotal(total());
        int position = 0;
        for (CreditNoteLine line : note.lines()) {
            position++;
            document.addCreditNoteLine(line(position, line));
        }
        return document;
    }

    private MonetaryTotalType total() {
        String currency = Amounts.code(note.net());
        MonetaryTotalType total = new MonetaryTotalType();
        total.setLineExtensionAmount(note.net().amount()).setCurrencyID(currency);
        total.setTaxExclusiveAmount(note.net().amount()).setCurrencyID(currency);
        total.setTaxInclusiveAmount(note.total().amount()).setCurrencyID(currency);
        total.setPayableAmount(note.total().amount()).setCurrencyID(currency);
        return total;
    }

    private CreditNoteLineType line(int position, CreditNoteLine line) {
        Quantity quantity = Objects.requireNonNullElseGet(
                line.quantity(),
                () -> new Quantity(
                        BigDecimal.ONE,
                        articles.order()
                                .line(line.itemId())
                                .map(ordered -> ordered.unit())
                                .orElse("EA")));
        Money amount = line.amount();
        CreditNoteLineType written = new CreditNoteLineType();
        written.setID(Integer.toString(position));
        written.addNote(Parts.note(trade.say("credit." + line.reason().word())));
        written.setCreditedQuantity(quantity.value()).setUnitCode(quantity.unit());
        written.setLineExtensionAmount(amount.amount()).setCurrencyID(Amounts.code(amount));
        OrderLineIds.maybe(articles.order(), line.itemId())
                .ifPresent(id -> written.addOrderLineReference(Parts.lineReference(id)));
        ItemType item = articles.item(line.itemId());
        taxesOf.apply(line).forEach(tax -> item.addClassifiedTaxCategory(taxes.category(tax)));
        written.setItem(item);
        written.setPrice(Amounts.priceOf(quantity, amount));
        return written;
    }
}
