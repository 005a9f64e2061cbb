package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.tax.TaxLine;
import java.util.List;
import java.util.function.Function;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/**
 * A supplier's claim as a UBL Invoice, as the supplier has stated it: also where it is disputed.
 *
 * @param taxesOf what the price of a line bears
 */
record InvoiceDocument(
        Invoice invoice,
        Articles articles,
        TaxPart taxes,
        Function<InvoiceLine, List<TaxLine>> taxesOf,
        Sites sites,
        Trade trade) {

    private static final String COMMERCIAL_INVOICE = "380";

    InvoiceType document() {
        InvoiceType document = new InvoiceType();
        Header.write(
                UblKind.INVOICE,
                trade,
                document::setUBLVersionID,
                document::setCustomizationID,
                document::setProfileID);
        document.setID(invoice.number());
        document.setIssueDate(invoice.issuedOn());
        document.setDueDate(invoice.dueOn());
        document.setInvoiceTypeCode(COMMERCIAL_INVOICE);
        document.setDocumentCurrencyCode(Amounts.code(invoice.total()));
        document.setOrderReference(Parts.orderReference(invoice.orderId()));
        document.addContractDocumentReference(
                Parts.document(invoice.contractId().toString()));
        document.setAccountingSupplierParty(PartyPart.seller(trade));
        document.setAccountingCustomerParty(PartyPart.buyer(trade));
        document.addDelivery(sites.location(articles.order().siteId()));
        PaymentPart.means(trade.seller()).ifPresent(document::addPaymentMeans);
        PaymentPart.terms(trade).ifPresent(document::addPaymentTerms);
        invoice.charges().forEach(charge -> document.addAllowanceCharge(ChargePart.of(charge, ofAllGoods(), trade)));
        taxes.totals(invoice.taxes(), invoice.total()).forEach(document::addTaxTotal);
        document.setLegalMonetaryTotal(total());
        int position = 0;
        for (InvoiceLine line : invoice.lines()) {
            position++;
            document.addInvoiceLine(line(position, line));
        }
        return document;
    }

    /** The categories that every line bears; nothing where they differ, since a charge is a part of all of them. */
    private List<TaxCategoryType> ofAllGoods() {
        List<List<TaxCategoryType>> ofLines = invoice.lines().stream()
                .map(line -> taxesOf.apply(line).stream().map(taxes::category).toList())
                .distinct()
                .toList();
        return ofLines.size() == 1 ? ofLines.get(0) : List.of();
    }

    private MonetaryTotalType total() {
        Money net = invoice.net();
        String currency = Amounts.code(net);
        MonetaryTotalType total = new MonetaryTotalType();
        total.setLineExtensionAmount(invoice.goods().amount()).setCurrencyID(currency);
        total.setTaxExclusiveAmount(net.amount()).setCurrencyID(currency);
        total.setTaxInclusiveAmount(invoice.total().amount()).setCurrencyID(currency);
        if (!invoice.charges().isEmpty()) {
            total.setChargeTotalAmount(invoice.charged().amount()).setCurrencyID(currency);
        }
        total.setPayableAmount(invoice.total().amount()).setCurrencyID(currency);
        return total;
    }

    private InvoiceLineType line(int position, InvoiceLine line) {
        InvoiceLineType written = new InvoiceLineType();
        written.setID(Integer.toString(position));
        written.setInvoicedQuantity(line.quantity().value())
                .setUnitCode(line.quantity().unit());
        written.setLineExtensionAmount(line.amount().amount()).setCurrencyID(Amounts.code(line.amount()));
        OrderLineIds.maybe(articles.order(), line.itemId())
                .ifPresent(id -> written.addOrderLineReference(Parts.lineReference(id)));
        ItemType item = articles.item(line.itemId());
        taxesOf.apply(line).forEach(tax -> item.addClassifiedTaxCategory(taxes.category(tax)));
        written.setItem(item);
        written.setPrice(Amounts.priceOf(line.quantity(), line.amount()));
        return written;
    }
}
