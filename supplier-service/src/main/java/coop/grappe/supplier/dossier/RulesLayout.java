package coop.grappe.supplier.dossier;

import coop.grappe.supplier.dossier.FilePages.Fact;
import coop.grappe.supplier.tender.AuctionRules;
import coop.grappe.supplier.tender.Disclosure;
import coop.grappe.supplier.tender.ProcedureRules;
import coop.grappe.supplier.tender.Trusteeship;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of a procedure as they are printed in one language. */
final class RulesLayout {

    private final TenderFile file;
    private final Wording in;
    private final List<Fact> facts = new ArrayList<>();

    RulesLayout(TenderFile file, Wording wording) {
        this.file = file;
        this.in = wording;
    }

    List<Fact> facts() {
        opening(file.trusteeship());
        if (file.rules() != null) {
            conduct(file.rules());
        }
        auction(file.auction());
        boolean margin = file.ceilingMarginPercent().signum() > 0;
        add(
                "margin",
                margin ? in.word("margin.some", in.percent(file.ceilingMarginPercent())) : in.word("margin.none"));
        if (file.disclosure() != null) {
            disclosure(file.disclosure());
        }
        return facts;
    }

    private void disclosure(Disclosure disclosure) {
        add("disclosure", in.word("disclosure." + disclosure.losingPrices().word()));
        add("ledger", in.word("ledger." + disclosure.ledger().word()));
    }

    private void conduct(ProcedureRules rules) {
        add("minimumBids", in.word("minimumBids.value", rules.minimumBids()));
        if (!rules.qualifications().isEmpty()) {
            add("qualifications", String.join(", ", rules.qualifications()));
        }
        add("validity", in.word("validity.value", in.duration(rules.bidValidity())));
        add("alternatives", in.word("alternatives.value", rules.alternatives()));
        add("splitting", in.word(rules.splitting() ? "splitting.yes" : "splitting.no"));
        add("rounds", in.word("rounds.value", rules.rounds()));
        add("standstill", in.word("standstill.value", in.duration(rules.standstillPeriod())));
    }

    private void auction(@Nullable AuctionRules auction) {
        add(
                "auction",
                auction == null
                        ? in.word("auction.none")
                        : in.word(
                                "auction.some",
                                in.word("auction." + auction.feedback().word()),
                                in.percent(auction.minimumDecrementPercent()),
                                in.duration(auction.softCloseWindow()),
                                in.duration(auction.extension())));
    }

    private void opening(@Nullable Trusteeship trusteeship) {
        add(
                "opening",
                trusteeship == null
                        ? in.word("opening.laboratory")
                        : in.word(
                                "opening.trustees",
                                trusteeship.threshold(),
                                trusteeship.trustees().stream()
                                        .map(Trusteeship.Trustee::organization)
                                        .collect(Collectors.joining(", "))));
    }

    private void add(String name, String value) {
        facts.add(new Fact(in.word(name), value));
    }
}
