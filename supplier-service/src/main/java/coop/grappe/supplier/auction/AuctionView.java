package coop.grappe.supplier.auction;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.tender.AuctionFeedback;
import coop.grappe.supplier.tender.AuctionRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of an auction.
 *
 * @param decrement by how much one goes below one’s own last amount at least
 * @param closesAt when it ends, unless later bids move that
 * @param bids how many were taken so far
 * @param bidders how many take part
 * @param own the reader’s own place; absent for who takes no part
 * @param lowest the lowest amount; while it runs absent for bidders that are told their rank alone
 * @param standings all by rank; for the organizer, and for all once it is over
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000011","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "lotId":"01890a5d-ac96-774b-bcce-b30209000005","state":"closed","rules":{"feedback":"price",
                "minimumDecrementPercent":"0.5","softCloseWindow":"PT2M","extension":"PT3M"},
                "decrement":{"amount":"95.00","currency":"CAD"},"opensAt":"2030-03-05T14:00:00Z",
                "closesAt":"2030-03-05T14:32:10.123456Z","bids":17,"bidders":2,"endReason":null,
                "own":{"rank":1,"alias":2,"supplierId":"CA-QC-NEQ:1199300001","startingAmount":{"amount":"19000.00","currency":"CAD"},
                "amount":{"amount":"18450.00","currency":"CAD"}},"lowest":{"amount":"18450.00","currency":"CAD"},
                "standings":[{"rank":1,"alias":2,"supplierId":"CA-QC-NEQ:1199300001","startingAmount":{"amount":"19000.00","currency":"CAD"},
                "amount":{"amount":"18450.00","currency":"CAD"}}]}""")
record AuctionView(
        UUID id,
        UUID tenderId,
        UUID lotId,
        AuctionState state,
        AuctionRules rules,
        Money decrement,
        Instant opensAt,
        Instant closesAt,
        long bids,
        int bidders,
        @Nullable String endReason,
        @Nullable Standing own,
        @Nullable Money lowest,
        @Nullable List<Standing> standings) {

    /**
     * One bidder’s place.
     *
     * @param alias what the others know it by
     * @param supplierId who it is: for itself always, for the organizer once it is over
     */
    @Schema(name = "AuctionStanding", examples = """
                {"rank":1,"alias":2,"supplierId":"CA-QC-NEQ:1199300001","startingAmount":{"amount":"19000.00","currency":"CAD"},
                "amount":{"amount":"18450.00","currency":"CAD"}}""")
    record Standing(int rank, int alias, @Nullable String supplierId, Money startingAmount, Money amount) {}

    /** @param ranked all bidders by rank */
    static AuctionView of(Auction auction, List<AuctionBidder> ranked, AuctionReader reader) {
        boolean over = auction.state() != AuctionState.OPEN;
        boolean ofPrices = over || reader.ofOrganizer() || auction.rules().feedback() == AuctionFeedback.PRICE;
        List<Standing> all = new ArrayList<>();
        Standing own = null;
        for (int i = 0; i < ranked.size(); i++) {
            AuctionBidder bidder = ranked.get(i);
            boolean ownPlace = bidder.supplierId().equals(reader.organization());
            boolean named = ownPlace || over && reader.ofOrganizer();
            Standing standing = new Standing(
                    i + 1,
                    bidder.alias(),
                    named ? bidder.supplierId() : null,
                    bidder.startingAmount(),
                    bidder.amount());
            all.add(standing);
            own = ownPlace ? standing : own;
        }
        return new AuctionView(
                auction.id(),
                auction.tenderId(),
                auction.lotId(),
                auction.state(),
                auction.rules(),
                auction.decrement(),
                auction.opensAt(),
                auction.closesAt(),
                auction.bids(),
                ranked.size(),
                auction.endReason(),
                own,
                ofPrices && !ranked.isEmpty() ? ranked.get(0).amount() : null,
                over || reader.ofOrganizer() ? List.copyOf(all) : null);
    }
}
