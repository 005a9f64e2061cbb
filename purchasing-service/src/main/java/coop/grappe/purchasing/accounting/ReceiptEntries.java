package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.receipt.GoodsReceived;
import coop.grappe.purchasing.receipt.GoodsReturn;
import coop.grappe.purchasing.receipt.GoodsReturned;
import coop.grappe.purchasing.receipt.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Accrues what arrives whole, at the prices of its order and before taxes: an expense that is owed and not invoiced. What goes back
 * takes its part of it back. Nothing is entered for a member that keeps no accruals.
 */
@ApplicationScoped
class ReceiptEntries {

    private final Journal journal;
    private final Contracts contracts;

    ReceiptEntries(Journal journal, Contracts contracts) {
        this.journal = journal;
        this.contracts = contracts;
    }

    void goodsReceived(@Observes GoodsReceived event) {
        Receipt receipt = event.receipt();
        Map<UUID, BigDecimal> kept = new LinkedHashMap<>();
        receipt.lines().forEach(line -> kept.merge(line.itemId(), line.kept(), BigDecimal::add));
        Contract contract = contracts.findById(event.order().contractId());
        Text description = new Text(
                "Réception, %s".formatted(contract.supplierName()), "Receipt, %s".formatted(contract.supplierName()));
        post(
                event.order(),
                EntryKind.RECEIPT,
                receipt.receivedAt(),
                description,
                source(event.order()).and(SourceKind.RECEIPT, receipt.id()),
                kept);
    }

    void goodsReturned(@Observes GoodsReturned event) {
        GoodsReturn goodsReturn = event.goodsReturn();
        Map<UUID, BigDecimal> kept = new LinkedHashMap<>();
        goodsReturn
                .lines()
                .forEach(line -> kept.merge(line.itemId(), line.ofKept().negate(), BigDecimal::add));
        Contract contract = contracts.findById(event.order().contractId());
        Text description = new Text(
                "Retour, %s".formatted(contract.supplierName()), "Return, %s".formatted(contract.supplierName()));
        post(
                event.order(),
                EntryKind.GOODS_RETURN,
                goodsReturn.returnedAt(),
                description,
                source(event.order()).and(SourceKind.RETURN, goodsReturn.id()),
                kept);
    }

    private static Source source(PurchaseOrder order) {
        return Source.of(SourceKind.CONTRACT, order.contractId()).and(SourceKind.ORDER, order.id());
    }

    /** @param kept how much more of each item has been kept by now; negative if it is less */
    private void post(
            PurchaseOrder order,
            EntryKind kind,
            Instant at,
            Text description,
            Source source,
            Map<UUID, BigDecimal> kept) {
        Contract contract = contracts.findById(order.contractId());
        Draft draft = Draft.of(kind, QuebecDay.of(at), description, null, source);
        journal.post(order.memberId(), draft, books -> {
            EntryLines entry = new EntryLines(books.chart());
            if (books.settings().accrual()) {
                kept.forEach((itemId, more) ->
                        accrue(entry, contract, order.line(itemId).orElseThrow(), more));
            }
            return entry.lines();
        });
    }

    private static void accrue(EntryLines entry, Contract contract, OrderLine line, BigDecimal more) {
        Money worth = line.amountBetween(line.kept().subtract(more), line.kept());
        entry.expense(EntryLines.Item.of(contract, line.itemId()), worth)
                .debit(PostingRole.GOODS_RECEIVED, line.itemId(), worth.negated());
    }
}
