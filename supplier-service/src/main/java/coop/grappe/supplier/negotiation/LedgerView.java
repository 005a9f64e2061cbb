package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the negotiator stands, lot by lot. */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005",
                "target":{"amount":"18000.00","currency":"CAD"},"walkAway":{"amount":"19500.00","currency":"CAD"},
                "given":{"amount":"150.00","currency":"CAD"},"got":{"amount":"400.00","currency":"CAD"},"entries":5}]}""")
record LedgerView(UUID tenderId, List<LotLine> lots) {

    /**
     * One lot.
     *
     * @param target the present one; absent if there is none
     * @param walkAway the present one; absent if there is none
     * @param given what all concessions given are worth, of those that were valued
     * @param got what all concessions got are worth
     * @param entries how many there are
     */
    @Schema(name = "LedgerLot")
    record LotLine(
            UUID lotId, @Nullable Money target, @Nullable Money walkAway, Money given, Money got, int entries) {}

    /** @param entries all of the tender, in the order of their making */
    static LedgerView of(Tender tender, List<LedgerEntry> entries) {
        return new LedgerView(
                tender.id(),
                tender.lots().stream().map(lot -> line(lot, tender, entries)).toList());
    }

    private static LotLine line(Lot lot, Tender tender, List<LedgerEntry> all) {
        List<LedgerEntry> entries =
                all.stream().filter(entry -> lot.id().equals(entry.lotId())).toList();
        Money nothing = Money.zero(tender.baseline().currency());
        return new LotLine(
                lot.id(),
                latest(entries, LedgerEntryKind.TARGET),
                latest(entries, LedgerEntryKind.WALK_AWAY),
                sum(entries, LedgerEntry::given, nothing),
                sum(entries, LedgerEntry::got, nothing),
                entries.size());
    }

    private static @Nullable Money latest(List<LedgerEntry> entries, LedgerEntryKind kind) {
        Money latest = null;
        for (LedgerEntry entry : entries) {
            latest = entry.kind() == kind ? entry.amount() : latest;
        }
        return latest;
    }

    private static Money sum(List<LedgerEntry> entries, Function<LedgerEntry, @Nullable Worth> worth, Money nothing) {
        return entries.stream()
                .map(worth)
                .filter(Objects::nonNull)
                .map(Worth::value)
                .filter(Objects::nonNull)
                .reduce(nothing, Money::plus);
    }
}
