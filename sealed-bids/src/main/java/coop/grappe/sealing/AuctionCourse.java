package coop.grappe.sealing;

import coop.grappe.sealing.Finding.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The course that the leaves of an auction's log tell: opened once, each bid low enough and in time, closed at its end, ranked by amount. */
final class AuctionCourse {

    private final List<String> lines;
    private final List<Finding> findings;
    private final Map<Integer, Place> places = new TreeMap<>();
    private Instant latest = Instant.MIN;
    private Instant closesAt = Instant.MIN;
    private long bids;
    private AuctionLeaf.@Nullable Terms terms;
    private AuctionLeaf.@Nullable Kind last;

    /** What a bidder asks, and since when. */
    private record Place(int bidder, BigDecimal amount, Instant since) {}

    AuctionCourse(List<String> lines, List<Finding> findings) {
        this.lines = lines;
        this.findings = findings;
    }

    void check() {
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            try {
                check(AuctionLeaf.parse(lines.get(i)), number);
            } catch (IllegalArgumentException notALeaf) {
                find(Kind.LEAF_OUT_OF_TURN, number);
            }
        }
    }

    private void check(AuctionLeaf leaf, int number) {
        if (leaf.at().isBefore(latest)) {
            find(Kind.LEAF_BACKDATED, number);
        }
        latest = leaf.at();
        switch (leaf.kind()) {
            case OPENED -> opened(leaf, number);
            case BID -> bid(leaf, number);
            case CLOSED -> closed(leaf, number);
            case CANCELLED -> turn(isOpen(), number);
        }
        last = leaf.kind();
    }

    private void opened(AuctionLeaf leaf, int number) {
        turn(number == 1 && leaf.terms() != null, number);
        terms = leaf.terms();
        closesAt = terms == null ? Instant.MIN : terms.closesAt();
        for (AuctionLeaf.Start start : Objects.requireNonNullElse(leaf.starts(), List.<AuctionLeaf.Start>of())) {
            places.put(start.bidder(), new Place(start.bidder(), start.amount(), start.since()));
        }
    }

    private void bid(AuctionLeaf leaf, int number) {
        Place place = leaf.bidder() == null ? null : places.get(leaf.bidder());
        if (terms == null || place == null || leaf.amount() == null || !isOpen()) {
            turn(false, number);
            return;
        }
        bids++;
        turn(Objects.equals(leaf.number(), bids), number);
        if (leaf.at().isBefore(terms.opensAt()) || !leaf.at().isBefore(closesAt)) {
            find(Kind.BID_LATE, bids);
        }
        if (leaf.amount().compareTo(place.amount().subtract(terms.decrement())) > 0) {
            find(Kind.STEP_TOO_SMALL, bids);
        }
        places.put(place.bidder(), new Place(place.bidder(), leaf.amount(), leaf.at()));
        closesAt = extended(leaf.at(), terms);
        turn(closesAt.equals(leaf.closesAt()), number);
    }

    private Instant extended(Instant at, AuctionLeaf.Terms rules) {
        Instant later = at.plus(rules.extension());
        boolean inWindow = !at.isBefore(closesAt.minus(rules.softCloseWindow()));
        return inWindow && later.isAfter(closesAt) ? later : closesAt;
    }

    private void closed(AuctionLeaf leaf, int number) {
        turn(isOpen() && !leaf.at().isBefore(closesAt), number);
        List<Integer> ranking = places.values().stream()
                .sorted(Comparator.comparing(Place::amount)
                        .thenComparing(Place::since)
                        .thenComparing(Place::bidder))
                .map(Place::bidder)
                .toList();
        if (!ranking.equals(leaf.ranking())) {
            find(Kind.RANKING_WRONG, ranking);
        }
    }

    private boolean isOpen() {
        return last == AuctionLeaf.Kind.OPENED || last == AuctionLeaf.Kind.BID;
    }

    private void turn(boolean right, int number) {
        if (!right) {
            find(Kind.LEAF_OUT_OF_TURN, number);
        }
    }

    private void find(Kind kind, Object argument) {
        findings.add(Finding.of(kind, argument));
    }
}
