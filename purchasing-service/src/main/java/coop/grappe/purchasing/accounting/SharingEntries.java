package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.contract.Shortfall;
import coop.grappe.purchasing.contract.ShortfallDue;
import coop.grappe.purchasing.contract.ShortfallShare;
import coop.grappe.purchasing.sharing.GainShare;
import coop.grappe.purchasing.sharing.GainShared;
import coop.grappe.purchasing.sharing.GainSharing;
import coop.grappe.purchasing.sharing.PatronageDividend;
import coop.grappe.purchasing.sharing.PatronageDividendDeclared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;

/**
 * Enters what members owe each other once a gain is shared, and what their co-operative returns to them, both through the organizer; and
 * what they owe a supplier for commitments that they did not reach, which is accrued until the supplier claims it.
 * Members' journals are locked in the order of their ids.
 */
@ApplicationScoped
class SharingEntries {

    private final Journal journal;

    SharingEntries(Journal journal) {
        this.journal = journal;
    }

    void gainShared(@Observes GainShared event) {
        GainSharing sharing = event.sharing();
        Text description = new Text("Partage du gain d’achat groupé", "Group purchasing gain shared");
        Draft draft = Draft.of(
                EntryKind.GAIN_SHARING,
                QuebecDay.of(sharing.sharedAt()),
                description,
                null,
                Source.of(SourceKind.SHARING, sharing.id()));
        sharing.shares().stream()
                .sorted(Comparator.comparing(GainShare::memberId))
                .forEach(share -> post(share.memberId(), draft, PostingRole.GAIN_SHARING, share.transfer()));
    }

    void dividendDeclared(@Observes PatronageDividendDeclared event) {
        PatronageDividend dividend = event.dividend();
        Text description = new Text(
                "Ristourne du %s au %s".formatted(dividend.periodFrom(), dividend.periodTo()),
                "Patronage dividend from %s to %s".formatted(dividend.periodFrom(), dividend.periodTo()));
        Draft draft = Draft.of(
                EntryKind.PATRONAGE_DIVIDEND,
                dividend.resolvedOn(),
                description,
                dividend.resolution(),
                Source.of(SourceKind.DIVIDEND, dividend.id()));
        dividend.shares().stream()
                .sorted(Comparator.comparing(PatronageDividend.Share::memberId))
                .forEach(share -> post(
                        share.memberId(),
                        draft,
                        PostingRole.PATRONAGE_DIVIDEND,
                        share.amount().negated()));
    }

    void shortfallDue(@Observes ShortfallDue event) {
        Shortfall shortfall = event.shortfall();
        Text description = new Text(
                "Engagement non atteint, %s".formatted(shortfall.names().fr()),
                "Commitment not reached, %s".formatted(shortfall.names().en()));
        Source source =
                Source.of(SourceKind.CONTRACT, shortfall.contractId()).and(SourceKind.SHORTFALL, shortfall.id());
        Draft draft = Draft.of(EntryKind.SHORTFALL, QuebecDay.of(shortfall.dueAt()), description, null, source);
        shortfall.shares().stream()
                .sorted(Comparator.comparing(ShortfallShare::memberId))
                .forEach(share -> journal.post(
                        share.memberId(),
                        draft,
                        books -> new EntryLines(books.chart())
                                .debit(PostingRole.SHORTFALL, shortfall.itemId(), share.amount())
                                .credit(PostingRole.GOODS_RECEIVED, share.amount())
                                .lines()));
    }

    /** @param debit of the role; what is owed to the organizer, or by it if it is negative */
    private void post(String memberId, Draft draft, PostingRole role, Money debit) {
        journal.post(
                memberId,
                draft,
                books -> new EntryLines(books.chart())
                        .debit(role, debit)
                        .credit(PostingRole.ORGANIZER, debit)
                        .lines());
    }
}
