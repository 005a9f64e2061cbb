package coop.grappe.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.sealing.Finding.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An operator who holds the log's own signing key and favours a bidder, and what is noticed of it. */
class AuctionCourseTest {

    private static final String ORIGIN = "grappe.coop/auctions/1";
    private static final Instant START = Instant.parse("2030-02-01T12:00:00Z");
    private static final Instant END = START.plusSeconds(600);

    private final LogKey key = LogKey.generate("grappe.coop/tenders");
    private final List<AuctionLeaf> honest = List.of(
            AuctionLeaf.opened(
                    START,
                    new AuctionLeaf.Terms(
                            START, END, new BigDecimal("5.00"), Duration.ofSeconds(60), Duration.ofSeconds(90)),
                    List.of(start(1, "600.00", 1), start(2, "600.00", 2), start(3, "700.00", 3))),
            bid(10, 1, 2, "595.00", END),
            bid(20, 2, 3, "595.00", END),
            bid(550, 3, 1, "590.00", START.plusSeconds(640)),
            AuctionLeaf.closed(START.plusSeconds(640), List.of(1, 2, 3)));

    private static AuctionLeaf.Start start(int bidder, String amount, int submitted) {
        return new AuctionLeaf.Start(
                bidder, new UUID(1, bidder), new BigDecimal(amount), START.minusSeconds(100 - submitted));
    }

    private static AuctionLeaf bid(int second, long number, int bidder, String amount, Instant closesAt) {
        return AuctionLeaf.bid(START.plusSeconds(second), number, bidder, new BigDecimal(amount), closesAt);
    }

    private List<Kind> with(int index, AuctionLeaf other) {
        List<AuctionLeaf> leaves = new ArrayList<>(honest);
        leaves.set(index, other);
        return kinds(leaves);
    }

    private List<Kind> kinds(List<AuctionLeaf> leaves) {
        return new Verification(log(ORIGIN, leaves), key.publicKey())
                .findings().stream().map(Finding::kind).toList();
    }

    @Test
    void anHonestCourseIsAsItHasToBe() {
        assertEquals(List.of(), kinds(honest));
        assertEquals(honest.get(0), AuctionLeaf.parse(honest.get(0).line()));
    }

    @Test
    void aBidAfterTheEndIsNoticed() {
        assertEquals(
                List.of(Kind.BID_LATE),
                with(2, bid(600, 2, 3, "595.00", START.plusSeconds(690))).subList(0, 1));
    }

    @Test
    void anEndThatWasNotMovedIsNoticed() {
        assertEquals(
                Kind.LEAF_OUT_OF_TURN, with(3, bid(550, 3, 1, "590.00", END)).get(0));
        assertEquals(
                List.of(Kind.LEAF_OUT_OF_TURN), with(4, AuctionLeaf.closed(START.plusSeconds(639), List.of(1, 2, 3))));
    }

    @Test
    void aStepThatIsTooSmallIsNoticed() {
        assertEquals(
                List.of(Kind.STEP_TOO_SMALL, Kind.RANKING_WRONG),
                with(3, bid(550, 3, 1, "595.01", START.plusSeconds(640))));
    }

    @Test
    void aBidThatIsLeftOutOrMovedIsNoticed() {
        List<AuctionLeaf> without = new ArrayList<>(honest);
        without.remove(1);
        assertEquals(List.of(Kind.LEAF_OUT_OF_TURN, Kind.LEAF_OUT_OF_TURN, Kind.RANKING_WRONG), kinds(without));
        assertEquals(Kind.LEAF_BACKDATED, with(2, bid(5, 2, 3, "595.00", END)).get(0));
    }

    @Test
    void anotherWinnerIsNoticed() {
        assertEquals(
                List.of(Kind.RANKING_WRONG), with(4, AuctionLeaf.closed(START.plusSeconds(640), List.of(2, 1, 3))));
        assertEquals(
                List.of(Kind.RANKING_WRONG), with(4, AuctionLeaf.closed(START.plusSeconds(640), List.of(1, 3, 2))));
    }

    @Test
    void nobodyBidsForWhoTakesNoPart() {
        assertEquals(Kind.LEAF_OUT_OF_TURN, with(1, bid(10, 1, 9, "1.00", END)).get(0));
    }

    @Test
    void anotherHistoryDoesNotFitTheHeadsThatTheTendersLogKeeps() {
        UUID auction = new UUID(6, 1);
        TenderLog kept = log("grappe.coop/auctions/" + auction, honest);
        TenderLog begun = log("grappe.coop/auctions/" + auction, honest.subList(0, 1));
        TenderLog tender = log(
                "grappe.coop/tenders/1",
                List.of(
                        Leaf.auctioned(START, auction, begun.checkpoint()),
                        Leaf.auctioned(START.plusSeconds(640), auction, kept.checkpoint())));
        assertEquals(
                List.of(),
                new Verification(kept, key.publicKey()).anchoredIn(tender).findings());
        List<AuctionLeaf> other = new ArrayList<>(honest);
        other.set(3, bid(550, 3, 3, "590.00", START.plusSeconds(640)));
        other.set(4, AuctionLeaf.closed(START.plusSeconds(640), List.of(3, 2, 1)));
        TenderLog written = log("grappe.coop/auctions/" + auction, other);
        assertEquals(
                List.of(Kind.HEAD_REWRITTEN),
                new Verification(written, key.publicKey())
                        .anchoredIn(tender).findings().stream()
                                .map(Finding::kind)
                                .toList());
        TenderLog unknown = log("grappe.coop/auctions/" + new UUID(6, 2), honest);
        assertEquals(
                List.of(Kind.AUCTION_UNKNOWN),
                new Verification(unknown, key.publicKey())
                        .anchoredIn(tender).findings().stream()
                                .map(Finding::kind)
                                .toList());
    }

    private TenderLog log(String origin, List<? extends LogLine> leaves) {
        List<String> lines = leaves.stream().map(LogLine::line).toList();
        Frontier frontier = new Frontier();
        lines.forEach(line -> frontier.append(MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8))));
        return new TenderLog(origin, Checkpoint.of(origin, frontier).sign(key), lines);
    }
}
