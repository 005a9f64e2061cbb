package coop.grappe.supplier.award;

import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.evaluation.Evaluations;
import coop.grappe.supplier.evaluation.RankedBid;
import coop.grappe.supplier.evaluation.RankedLot;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Lot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells every bidder of a tender what came of its bid, once the members have carried an award. */
@ApplicationScoped
class Notices {

    private final Bids bids;
    private final Evaluations evaluations;
    private final Suppliers suppliers;

    Notices(Bids bids, Evaluations evaluations, Suppliers suppliers) {
        this.bids = bids;
        this.evaluations = evaluations;
        this.suppliers = suppliers;
    }

    /** @return nothing before the members have decided; otherwise one for each bidder after the cursor, in the order of their ids */
    List<NoticeView> of(Award award, String after, int limit) {
        Instant ratifiedAt = award.ratifiedAt();
        if (ratifiedAt == null) {
            return List.of();
        }
        List<String> told = bids.biddersOf(award.tenderId()).stream()
                .filter(bidder -> bidder.compareTo(after) > 0)
                .limit(limit)
                .toList();
        Map<String, String> names = suppliers.names(told);
        List<RankedLot> ranks = evaluations.ranksOf(award.tenderId());
        return told.stream()
                .map(bidder -> new NoticeView(
                        bidder,
                        names.getOrDefault(bidder, bidder),
                        award.id(),
                        ratifiedAt,
                        Objects.requireNonNull(award.standstillUntil()),
                        award.lots().stream()
                                .map(lot -> result(award, lot, bidder, ranks))
                                .toList()))
                .toList();
    }

    private static NoticeView.LotResult result(Award award, Lot lot, String bidder, List<RankedLot> ranks) {
        List<RankedBid> ranked = ranks.stream()
                .filter(one -> one.lotId().equals(lot.id()))
                .flatMap(one -> one.bids().stream())
                .toList();
        Optional<RankedBid> own = ranked.stream()
                .filter(bid -> bid.supplierId().equals(bidder))
                .min(Comparator.comparingInt(RankedBid::rank));
        List<AwardedSupplier> winners = award.winnersOf(lot);
        return new NoticeView.LotResult(
                lot.id(),
                lot.title(),
                winners.stream().anyMatch(winner -> winner.supplierId().equals(bidder)),
                own.map(RankedBid::rank).orElse(null),
                ranked.size(),
                own.map(RankedBid::total).orElse(null),
                winners.stream()
                        .map(winner -> new NoticeView.LotWinner(winner.name(), winner.total()))
                        .toList());
    }
}
