package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.cost.FeeSettlement;
import coop.grappe.purchasing.cost.FeesSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;

/** Enters what the organizer gives back of fees at cost: less of an expense, and less owed to it. Members' journals are locked in the order of their ids. */
@ApplicationScoped
class FeeSettlementEntries {

    private final Journal journal;

    FeeSettlementEntries(Journal journal) {
        this.journal = journal;
    }

    void feesSettled(@Observes FeesSettled event) {
        FeeSettlement settlement = event.settlement();
        Text description =
                new Text("Frais d’achat groupé rendus, à prix coûtant", "Group purchasing fee given back, at cost");
        Draft draft = Draft.of(
                EntryKind.FEE_SETTLEMENT,
                QuebecDay.of(settlement.settledAt()),
                description,
                null,
                Source.of(SourceKind.FEE_SETTLEMENT, settlement.id()));
        settlement.shares().stream()
                .sorted(Comparator.comparing(FeeSettlement.Share::memberId))
                .forEach(share -> journal.post(
                        share.memberId(),
                        draft,
                        books -> new EntryLines(books.chart())
                                .debit(PostingRole.ORGANIZER, share.returned())
                                .credit(PostingRole.FEE, share.returned())
                                .lines()));
    }
}
