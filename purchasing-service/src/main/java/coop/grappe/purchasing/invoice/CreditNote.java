package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.tax.TaxLine;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier gives back to a member in writing: for an invoice, or for rebates that it owes (UBL CreditNote). It is held against
 * what is owed; a matched one is approved by the member's treasurer and then used, on open invoices or by a refund, until nothing of it
 * is left.
 */
@Entity
public class CreditNote {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID campaignId;
    private String organizer;
    private String memberId;
    private String supplierId;
    private @Nullable UUID orderId;
    private @Nullable UUID invoiceId;
    private String number;
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private CreditNoteState state;

    @Embedded
    private Money net;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TaxLine> taxes;

    @Embedded
    private Money total;

    @Embedded
    private Money used;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Discrepancy> discrepancies;

    private Instant receivedAt;
    private @Nullable Instant approvedAt;

    @OneToMany(mappedBy = "creditNote", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CreditNoteLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected CreditNote() {}

    static CreditNote received(CreditParty party, CreditNotePlan plan, List<UUID> items, Instant now) {
        CreditNote note = new CreditNote();
        note.id = Ids.next();
        note.contractId = party.contractId();
        note.campaignId = party.campaignId();
        note.organizer = party.organizer();
        note.memberId = party.memberId();
        note.supplierId = party.supplierId();
        note.orderId = party.orderId();
        note.invoiceId = plan.invoiceId();
        note.number = plan.number();
        note.issuedOn = plan.issuedOn();
        note.state = CreditNoteState.RECEIVED;
        for (int i = 0; i < plan.lines().size(); i++) {
            note.lines.add(CreditNoteLine.of(note, i, plan.lines().get(i), items.get(i)));
        }
        note.net = note.lines.stream().map(CreditNoteLine::amount).reduce(Money.zero(Money.CAD), Money::plus);
        note.taxes = List.of();
        note.total = plan.total();
        note.used = Money.zero(Money.CAD);
        note.discrepancies = List.of();
        note.receivedAt = now;
        return note;
    }

    /** Notes what it was held against: the taxes as it states them, explained, and what differs. */
    CreditNoteEvent judge(CreditFindings found) {
        note(found);
        if (!found.disputed().isEmpty()) {
            return dispute();
        }
        go(CreditNoteAct.MATCH);
        return new CreditNoteEvent.Matched(id, invoiceId, contractId, memberId, supplierId, number, total);
    }

    /** Notes that a matched one does not match any more. */
    CreditNoteEvent doubt(CreditFindings found) {
        note(found);
        return dispute();
    }

    private void note(CreditFindings found) {
        taxes = found.taxes();
        discrepancies = found.disputed();
    }

    private CreditNoteEvent dispute() {
        go(CreditNoteAct.DISPUTE);
        List<String> reasons =
                discrepancies.stream().map(Discrepancy::code).distinct().toList();
        return new CreditNoteEvent.Disputed(id, invoiceId, contractId, memberId, supplierId, number, total, reasons);
    }

    CreditNoteEvent approve(Instant now) {
        go(CreditNoteAct.APPROVE);
        approvedAt = now;
        return new CreditNoteEvent.Approved(
                id,
                invoiceId,
                contractId,
                campaignId,
                memberId,
                supplierId,
                number,
                total,
                lines.stream()
                        .map(line -> new CreditNoteEvent.Line(
                                line.reason(), line.itemId(), line.quantity(), line.rebateId(), line.amount()))
                        .toList());
    }

    CreditNoteEvent withdraw(String reason) {
        go(CreditNoteAct.WITHDRAW);
        return new CreditNoteEvent.Withdrawn(id, invoiceId, contractId, memberId, supplierId, number, total, reason);
    }

    /** @throws Problem 409 if there is not so much left of it */
    void use(Money amount) {
        go(CreditNoteAct.USE);
        if (amount.compareTo(left()) > 0) {
            throw new Problem(InvoiceProblem.CREDIT_USED, left().toString());
        }
        used = used.plus(amount);
    }

    /** What it was used for did not hold: so much of it is left again. */
    void free(Money amount) {
        used = used.minus(amount);
    }

    private void go(CreditNoteAct act) {
        state = state.after(act)
                .orElseThrow(
                        () -> new Problem(InvoiceProblem.CREDIT_NOTE_STATE, state.word()).with("state", state.word()));
    }

    /** What of it is neither applied nor refunded; nothing until it is approved. */
    public Money left() {
        return approvedAt == null ? Money.zero(total.currency()) : total.minus(used);
    }

    boolean isMatched() {
        return state == CreditNoteState.MATCHED;
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public String memberId() {
        return memberId;
    }

    public String supplierId() {
        return supplierId;
    }

    /** The order of its invoice; null if it is for rebates only. */
    public @Nullable UUID orderId() {
        return orderId;
    }

    /** The invoice that it corrects; null if it is for rebates only. */
    public @Nullable UUID invoiceId() {
        return invoiceId;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public CreditNoteState state() {
        return state;
    }

    /** The sum of the lines, before taxes. */
    public Money net() {
        return net;
    }

    /** Each tax as it states it, with the rate and the base that explain it. */
    public List<TaxLine> taxes() {
        return taxes;
    }

    /** With taxes. */
    public Money total() {
        return total;
    }

    List<Discrepancy> discrepancies() {
        return discrepancies;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public List<CreditNoteLine> lines() {
        return List.copyOf(lines);
    }

    long version() {
        return version;
    }
}
