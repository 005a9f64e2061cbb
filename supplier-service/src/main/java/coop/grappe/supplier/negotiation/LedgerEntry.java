package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.supplier.tender.Tender;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One dated line of the negotiator’s ledger. It never changes: who thinks otherwise writes another one. */
@Entity
public class LedgerEntry {

    @Id
    private UUID id;

    private UUID tenderId;
    private String organizer;
    private @Nullable UUID lotId;

    @Enumerated(EnumType.STRING)
    private LedgerEntryKind kind;

    @Embedded
    private @Nullable Money amount;

    private @Nullable String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Worth given;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Worth got;

    private @Nullable UUID counterOfferId;
    private String login;
    private Instant at;

    protected LedgerEntry() {}

    static LedgerEntry of(Tender tender, LedgerEntryPlan plan, String login, Instant now) {
        LedgerEntry entry = blank(tender, plan.kind(), plan.lotId(), login, now);
        entry.amount = plan.amount();
        entry.text = plan.text();
        entry.given = plan.given();
        entry.got = plan.got();
        return entry;
    }

    /** What beyond the walk-away was agreed to, and why. */
    static LedgerEntry override(
            Tender tender, CounterOffer counterOffer, Money amount, String reason, String login, Instant now) {
        LedgerEntry entry = blank(tender, LedgerEntryKind.OVERRIDE, counterOffer.lotId(), login, now);
        entry.amount = amount;
        entry.text = reason;
        entry.counterOfferId = counterOffer.id();
        return entry;
    }

    /** What an agreement has brought the lot down by. */
    static LedgerEntry agreement(Tender tender, CounterOffer counterOffer, Money less, String login, Instant now) {
        LedgerEntry entry = blank(tender, LedgerEntryKind.CONCESSION, counterOffer.lotId(), login, now);
        entry.got = new Worth(counterOffer.supplierId(), less);
        entry.counterOfferId = counterOffer.id();
        return entry;
    }

    private static LedgerEntry blank(
            Tender tender, LedgerEntryKind kind, @Nullable UUID lotId, String login, Instant now) {
        LedgerEntry entry = new LedgerEntry();
        entry.id = Ids.next();
        entry.tenderId = tender.id();
        entry.organizer = tender.organizer();
        entry.kind = kind;
        entry.lotId = lotId;
        entry.login = login;
        entry.at = now;
        return entry;
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    /** Absent if it is about the whole tender. */
    @Nullable
    UUID lotId() {
        return lotId;
    }

    LedgerEntryKind kind() {
        return kind;
    }

    @Nullable
    Money amount() {
        return amount;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    Worth given() {
        return given;
    }

    @Nullable
    Worth got() {
        return got;
    }

    @Nullable
    UUID counterOfferId() {
        return counterOfferId;
    }

    /** Who wrote it. */
    String login() {
        return login;
    }

    Instant at() {
        return at;
    }
}
