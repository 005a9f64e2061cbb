package coop.grappe.purchasing.ubl;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.receipt.Receipt;
import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ReceiptLineType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.RejectReasonType;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;

/** A delivery as it arrived, as a UBL Receipt Advice: what came, and what of it could not be used. Peppol has no such document. */
final class ReceiptAdviceDocument {

    private ReceiptAdviceDocument() {}

    static ReceiptAdviceType of(PurchaseOrder order, Receipt receipt, Articles articles, Trade trade) {
        ReceiptAdviceType document = new ReceiptAdviceType();
        Header.write(
                UblKind.RECEIPT_ADVICE,
                trade,
                document::setUBLVersionID,
                document::setCustomizationID,
                document::setProfileID);
        document.setID(receipt.id().toString());
        document.setIssueDate(QuebecDay.of(receipt.receivedAt()));
        document.setIssueTime(Header.time(receipt.receivedAt()));
        document.addNote(Parts.note(trade.say(receipt.complete() ? "note.receipt.complete" : "note.receipt.partial")));
        document.setLineCountNumeric(BigDecimal.valueOf(receipt.lines().size()));
        document.addOrderReference(Parts.orderReference(order.id()));
        document.setDeliveryCustomerParty(PartyPart.buyer(trade));
        document.setDespatchSupplierParty(PartyPart.seller(trade));
        int position = 0;
        for (Receipt.Line line : receipt.lines()) {
            position++;
            document.addReceiptLine(line(position, line, receipt, articles));
        }
        return document;
    }

    private static ReceiptLineType line(int position, Receipt.Line line, Receipt receipt, Articles articles) {
        ReceiptLineType written = new ReceiptLineType();
        written.setID(Integer.toString(position));
        if (line.note() != null) {
            written.addNote(Parts.note(line.note()));
        }
        written.setReceivedQuantity(plain(line.received())).setUnitCode(line.unit());
        if (line.damaged().signum() > 0) {
            written.setRejectedQuantity(plain(line.damaged())).setUnitCode(line.unit());
            written.addRejectReason(new RejectReasonType(articles.trade().say("reason.damaged")));
        }
        written.setReceivedDate(QuebecDay.of(receipt.receivedAt()));
        written.setOrderLineReference(Parts.lineReference(OrderLineIds.of(articles.order(), line.itemId())));
        written.addItem(articles.item(line.itemId()));
        return written;
    }

    private static BigDecimal plain(BigDecimal quantity) {
        return new BigDecimal(quantity.stripTrailingZeros().toPlainString());
    }
}
