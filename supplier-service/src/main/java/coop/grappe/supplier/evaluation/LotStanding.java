package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one bidder fared in a lot.
 *
 * @param ranked how many bids were
 * @param own its bids; none if it left the lot out, or was excluded
 * @param first the one that was ranked first if that is not its own, without its price if the bidder may not know it
 * @param words the difference, in words
 */
record LotStanding(
        UUID lotId,
        Text title,
        int ranked,
        List<RankedBid> own,
        @Nullable RankedBid first,
        Text words) {

    static LotStanding of(RankedLot lot, String supplierId, String priceId, boolean withPrices) {
        List<RankedBid> own = lot.bids().stream()
                .filter(bid -> bid.supplierId().equals(supplierId))
                .toList();
        RankedBid best = lot.bids().stream()
                .findFirst()
                .filter(bid -> !bid.supplierId().equals(supplierId))
                .map(bid -> withPrices ? bid : bid.withoutPrices(priceId))
                .orElse(null);
        return new LotStanding(lot.lotId(), lot.title(), lot.bids().size(), own, best, words(lot, own, best));
    }

    private static Text words(RankedLot lot, List<RankedBid> own, @Nullable RankedBid best) {
        int ranked = lot.bids().size();
        if (own.isEmpty()) {
            return new Text(
                    "Aucune de vos soumissions n’a été classée pour ce lot.",
                    "None of your bids was ranked for this lot.");
        }
        RankedBid mine = own.get(0);
        Text place = new Text(
                "Rang %d de %d.".formatted(mine.rank(), ranked), "Rank %d of %d.".formatted(mine.rank(), ranked));
        return best == null ? place : compared(place, mine, best);
    }

    private static Text compared(Text place, RankedBid mine, RankedBid best) {
        String criteria = mine.criteria().stream()
                .map(one -> compared(one, best))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Text points = best.points() == null || mine.points() == null
                ? new Text("", "")
                : new Text(
                        " Points : %s contre %s.".formatted(plain(mine), plain(best)),
                        " Points: %s against %s.".formatted(plain(mine), plain(best)));
        Text by = criteria.isEmpty()
                ? new Text("", "")
                : new Text(
                        " Par critère, vous et la première soumission : %s.".formatted(criteria),
                        " By criterion, you and the first bid: %s.".formatted(criteria));
        return new Text(place.fr() + points.fr() + by.fr(), place.en() + points.en() + by.en());
    }

    private static @Nullable String compared(CriterionPoints mine, RankedBid best) {
        return best.criteria().stream()
                .filter(other -> other.criterionId().equals(mine.criterionId()) && other.points() != null)
                .findFirst()
                .map(other -> "%s %s / %s (%d %%)"
                        .formatted(mine.criterionId(), mine.written(), other.written(), mine.weight()))
                .orElse(null);
    }

    private static String plain(RankedBid bid) {
        return PriceScoring.plain(Objects.requireNonNull(bid.points()));
    }
}
