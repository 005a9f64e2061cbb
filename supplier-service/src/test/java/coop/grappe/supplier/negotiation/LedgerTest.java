package coop.grappe.supplier.negotiation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be written into the ledger, and what it makes of it. */
class LedgerTest {

    private final Tender tender = TenderFixture.opened();
    private final UUID lot = tender.lots().get(0).id();
    private final List<LedgerEntry> entries = new ArrayList<>();

    private static LedgerEntryPlan limit(LedgerEntryKind kind, UUID lot, @Nullable String amount) {
        return new LedgerEntryPlan(kind, lot, amount == null ? null : Money.cad(amount), null, null, null);
    }

    private static Worth worth(String value) {
        return new Worth("Livraison", Money.cad(value));
    }

    private void write(LedgerEntryPlan plan) {
        plan.checkAgainst(tender);
        entries.add(LedgerEntry.of(tender, plan, "marie", Instant.EPOCH.plusSeconds(entries.size())));
    }

    private LedgerView.LotLine line() {
        return LedgerView.of(tender, entries).lots().get(0);
    }

    @Test
    void theLatestWordCountsAndTheEarlierOnesStay() {
        write(limit(LedgerEntryKind.TARGET, lot, "500.00"));
        write(limit(LedgerEntryKind.WALK_AWAY, lot, "600.00"));
        write(limit(LedgerEntryKind.TARGET, lot, "520.00"));
        assertEquals(Money.cad("520.00"), line().target());
        assertEquals(Money.cad("600.00"), line().walkAway());
        assertEquals(3, line().entries());
        write(limit(LedgerEntryKind.WALK_AWAY, lot, null));
        assertNull(line().walkAway());
    }

    @Test
    void concessionsAddUpByWhatTheyAreWorth() {
        write(new LedgerEntryPlan(LedgerEntryKind.CONCESSION, lot, null, null, worth("150.00"), worth("400.00")));
        write(new LedgerEntryPlan(LedgerEntryKind.CONCESSION, lot, null, null, null, worth("20.50")));
        write(new LedgerEntryPlan(LedgerEntryKind.CONCESSION, lot, null, null, new Worth("Une visite", null), null));
        assertEquals(Money.cad("150.00"), line().given());
        assertEquals(Money.cad("420.50"), line().got());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused(limit(LedgerEntryKind.TARGET, UUID.randomUUID(), "1.00"));
        assertRefused(limit(LedgerEntryKind.TARGET, lot, "-1.00"));
        assertRefused(new LedgerEntryPlan(LedgerEntryKind.TARGET, null, Money.cad("1.00"), null, null, null));
        assertRefused(new LedgerEntryPlan(LedgerEntryKind.TARGET, lot, Money.of("1.00", "EUR"), null, null, null));
        assertRefused(new LedgerEntryPlan(LedgerEntryKind.NOTE, lot, null, " ", null, null));
        assertRefused(new LedgerEntryPlan(LedgerEntryKind.NOTE, lot, Money.cad("1.00"), "x", null, null));
        assertRefused(new LedgerEntryPlan(LedgerEntryKind.CONCESSION, lot, null, null, null, null));
        assertRefused(new LedgerEntryPlan(LedgerEntryKind.NOTE, lot, null, "x", worth("1.00"), null));
        assertRefused(new LedgerEntryPlan(LedgerEntryKind.OVERRIDE, lot, null, "x", null, null));
        assertDoesNotThrow(() -> new LedgerEntryPlan(LedgerEntryKind.NOTE, null, null, "Du lot entier", null, null)
                .checkAgainst(tender));
    }

    private void assertRefused(LedgerEntryPlan plan) {
        assertThrows(Problem.class, () -> plan.checkAgainst(tender));
    }
}
