package coop.grappe.purchasing.invoice;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.receipt.GoodsReturns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where credit notes meet what they correct. The order, the invoice and the credit note are locked in this order. */
@ApplicationScoped
class CreditDesk {

    private final CreditNotes creditNotes;
    private final CreditMatch match;
    private final OwedRebates rebates;
    private final GoodsReturns returns;
    private final PaymentDesk payments;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Event<CreditNoteApproved> approvals;
    private final Event<CreditRefunded> refunds;

    CreditDesk(
            CreditNotes creditNotes,
            CreditMatch match,
            OwedRebates rebates,
            GoodsReturns returns,
            PaymentDesk payments,
            EntityManager entities,
            Outbox outbox,
            Event<CreditNoteApproved> approvals,
            Event<CreditRefunded> refunds) {
        this.creditNotes = creditNotes;
        this.match = match;
        this.rebates = rebates;
        this.returns = returns;
        this.payments = payments;
        this.entities = entities;
        this.outbox = outbox;
        this.approvals = approvals;
        this.refunds = refunds;
    }

    /** Takes in a credit note of a supplier. @param held the invoice that it corrects, with its order; null if it is for rebates */
    CreditNote receive(String supplierId, CreditNotePlan plan, InvoiceAccess.@Nullable Held held, Instant now) {
        if (creditNotes.numberIsUsed(supplierId, plan.number())) {
            throw new Problem(InvoiceProblem.NUMBER_USED, plan.number());
        }
        Map<UUID, OwedRebate> owed = rebates.byId(plan.lines().stream()
                .map(CreditNotePlan.Line::rebateId)
                .filter(Objects::nonNull)
                .toList());
        List<UUID> items = read(supplierId, plan, held, owed);
        CreditParty party = held == null ? owed.values().iterator().next().party() : CreditParty.of(held.invoice());
        CreditNote note = CreditNote.received(party, plan, items, now);
        Invoice invoice = held == null ? null : held.invoice();
        PurchaseOrder order = held == null ? null : held.order();
        outbox.publish(note.judge(match.check(note, invoice, order, plan.claimedTaxes())));
        creditNotes.persistAndFlush(note);
        return note;
    }

    /** What each line is for, refusing everything that is wrong at once. */
    private List<UUID> read(
            String supplierId, CreditNotePlan plan, InvoiceAccess.@Nullable Held held, Map<UUID, OwedRebate> owed) {
        Violations violations = new Violations(InvoiceProblem.class);
        List<UUID> items = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        CreditParty party = held == null ? null : CreditParty.of(held.invoice());
        for (int i = 0; i < plan.lines().size(); i++) {
            CreditNotePlan.Line line = plan.lines().get(i);
            String field = "lines[" + i + "]";
            violations.check(line.amount().currency().equals(Money.CAD), field + ".amount.currency", "money.currency");
            if (line.reason() == CreditReason.REBATE) {
                OwedRebate rebate = line.rebateId() == null ? null : owed.get(line.rebateId());
                boolean known = rebate != null && rebate.party().supplierId().equals(supplierId);
                violations
                        .check(known, field + ".rebateId", "rebate.unknown")
                        .check(seen.add(String.valueOf(line.rebateId())), field + ".rebateId", "item.twice");
                if (known && rebate != null) {
                    party = party == null ? rebate.party() : party;
                    violations.check(sameParties(party, rebate.party()), field + ".rebateId", "rebate.other-member");
                    items.add(rebate.itemId());
                }
            } else {
                readCorrection(line, field, held, seen, violations);
                items.add(Objects.requireNonNullElse(line.itemId(), new UUID(0, 0)));
            }
        }
        violations.check(plan.total().isPositive(), "total", "amount.not-positive");
        violations.throwIfAny();
        return items;
    }

    private static boolean sameParties(CreditParty one, CreditParty other) {
        return one.memberId().equals(other.memberId()) && one.contractId().equals(other.contractId());
    }

    private void readCorrection(
            CreditNotePlan.Line line,
            String field,
            InvoiceAccess.@Nullable Held held,
            Set<Object> seen,
            Violations violations) {
        violations
                .check(held != null, "invoiceId", "invoice.missing")
                .check(line.rebateId() == null, field + ".rebateId", "rebate.other-reason")
                .check(line.amount().isPositive(), field + ".amount", "amount.not-positive")
                .check(
                        line.itemId() != null
                                && held != null
                                && held.order().line(line.itemId()).isPresent()
                                && held.invoice().landed().containsKey(line.itemId()),
                        field + ".itemId",
                        "item.not-invoiced")
                .check(
                        seen.add(line.reason() + " " + line.itemId() + " " + line.returnId()),
                        field + ".itemId",
                        "item.twice");
        boolean goesBack = line.reason() == CreditReason.RETURN;
        boolean known =
                !goesBack || held == null || returnOf(line, held.order()).isPresent();
        violations
                .check(known, field + ".returnId", "return.unknown")
                .check(
                        goesBack == (line.quantity() != null),
                        field + ".quantity",
                        goesBack ? "quantity.missing" : "quantity.only-returned");
        if (line.quantity() != null && line.itemId() != null && held != null) {
            Optional<String> unit = held.order().line(line.itemId()).map(ordered -> ordered.unit());
            violations.check(
                    line.quantity().isPositive()
                            && unit.filter(line.quantity().unit()::equals).isPresent(),
                    field + ".quantity",
                    "quantity.not-positive");
        }
    }

    private Optional<UUID> returnOf(CreditNotePlan.Line line, PurchaseOrder order) {
        return line.returnId() == null
                ? Optional.empty()
                : returns.findByIdOptional(line.returnId())
                        .filter(found -> found.orderId().equals(order.id()))
                        .map(found -> found.id());
    }

    /** Approves a matched one that still matches, settles what it settles, and applies it to its own invoice as far as that is open. */
    void approve(CreditNote note, InvoiceAccess.@Nullable Held held, String login, Instant now) {
        Invoice invoice = held == null ? null : held.invoice();
        PurchaseOrder order = held == null ? null : held.order();
        if (note.isMatched()) {
            CreditFindings since = match.check(note, invoice, order, stated(note));
            if (!since.disputed().isEmpty()) {
                outbox.publish(note.doubt(since));
                return;
            }
        }
        outbox.publish(note.approve(now));
        note.lines().forEach(line -> settleRebate(note, line));
        if (order != null) {
            for (CreditNoteLine line : note.lines()) {
                if (line.reason() == CreditReason.RETURN && line.quantity() != null) {
                    order.credit(line.itemId(), line.quantity().value());
                }
            }
        }
        creditNotes.flush();
        approvals.fire(new CreditNoteApproved(note));
        if (held != null && held.invoice().balance().isPositive()) {
            Money most = note.left();
            Money open = held.invoice().balance();
            apply(note, held, most.compareTo(open) < 0 ? most : open, login, now);
        }
    }

    /** A rebate is settled once, however many credit notes claim to: its key is unique. */
    private void settleRebate(CreditNote note, CreditNoteLine line) {
        if (line.rebateId() != null) {
            entities.createNativeQuery(
                            "insert into rebate_settlement (rebate_id, credit_note_id) values (:rebate, :note)")
                    .setParameter("rebate", line.rebateId())
                    .setParameter("note", note.id())
                    .executeUpdate();
        }
    }

    private static Map<String, Money> stated(CreditNote note) {
        Map<String, Money> stated = new LinkedHashMap<>();
        note.taxes().forEach(line -> stated.merge(line.tax(), line.amount(), Money::plus));
        return stated;
    }

    /** @throws Problem 409 if there is not so much left of it, or not so much owed */
    void apply(CreditNote note, InvoiceAccess.Held held, Money amount, String login, Instant now) {
        note.use(amount);
        Payment credit =
                Payment.credited(held.invoice(), amount, note.id(), QuebecDay.of(now), note.number(), login, now);
        payments.settle(held.invoice(), held.order(), credit);
    }

    /** @throws Problem 409 if there is not so much left of it */
    CreditRefund refund(CreditNote note, RefundRequest request, String login, Instant now) {
        Money amount = request.amount() == null ? note.left() : request.amount();
        note.use(amount);
        CreditRefund refund = CreditRefund.of(note, amount, request.paidOn(), request.reference(), login, now);
        entities.persist(refund);
        outbox.publish(new CreditNoteEvent.Refunded(
                note.id(),
                note.contractId(),
                note.memberId(),
                note.supplierId(),
                note.number(),
                refund.id(),
                amount,
                note.left(),
                request.paidOn()));
        creditNotes.flush();
        refunds.fire(new CreditRefunded(note, refund));
        return refund;
    }
}
