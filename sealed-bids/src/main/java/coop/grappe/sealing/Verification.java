package coop.grappe.sealing;

import coop.grappe.sealing.Finding.Kind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a tender's log, trusting its public key alone: that its head is signed and fits its leaves, that it only continues what it said
 * earlier, that it kept its receipts, that nothing came late, that what was opened is what was sealed, and that what is told of
 * negotiations is all that was said.
 */
public final class Verification {

    private final TenderLog log;
    private final LogPublicKey key;
    private final List<byte[]> hashes;
    private final List<Finding> findings = new ArrayList<>();

    /** Begins with the log itself: its head, and the course of its leaves. */
    public Verification(TenderLog log, LogPublicKey key) {
        this.log = log;
        this.key = key;
        this.hashes = log.hashes();
        checkHead();
        if (log.isOfAuction()) {
            new AuctionCourse(log.leaves(), findings).check();
        } else {
            new Course(log.leaves(), findings).check();
        }
    }

    private void checkHead() {
        head(log.checkpoint())
                .ifPresentOrElse(
                        head -> find(!fits(head) || head.size() != hashes.size(), Kind.HEAD_OF_OTHER_LEAVES),
                        () -> find(true, Kind.HEAD_NOT_SIGNED, log.origin()));
    }

    /** Holds the log against a head that it has shown earlier. */
    public Verification earlierHead(String note) {
        head(note)
                .ifPresentOrElse(
                        head -> find(!fits(head), Kind.HEAD_REWRITTEN, head.size()),
                        () -> find(true, Kind.HEAD_NOT_SIGNED, log.origin()));
        return this;
    }

    /** Holds the log against a receipt that it has given. */
    public Verification receipt(String note) {
        Receipt.read(note, key)
                .filter(receipt -> receipt.origin().equals(log.origin()))
                .ifPresentOrElse(
                        receipt -> find(!log.leaves().contains(receipt.leaf()), Kind.RECEIPT_NOT_KEPT, receipt.leaf()),
                        () -> find(true, Kind.RECEIPT_NOT_SIGNED));
        return this;
    }

    /** Holds the log against what was read at the opening: all bids that could be read. */
    public Verification opened(List<OpenedBid> bids) {
        Map<UUID, Leaf> submitted = submitted();
        Set<UUID> shown = new HashSet<>();
        for (OpenedBid bid : bids) {
            Leaf leaf = submitted.get(bid.bid());
            find(leaf == null || !shown.add(bid.bid()), Kind.BID_SLIPPED_IN, bid.bid());
            find(leaf != null && !bid.commitment().equals(leaf.commitment()), Kind.BID_CHANGED, bid.bid());
        }
        readable().filter(standing -> !shown.contains(standing)).forEach(gone -> find(true, Kind.BID_REMOVED, gone));
        return this;
    }

    /** Holds a tender file against the log: it has to be the one that was last written down there. */
    public Verification file(byte[] file) {
        String last = log.leaves().stream()
                .flatMap(line -> Course.read(line).stream())
                .flatMap(leaf -> Stream.ofNullable(leaf.file()))
                .reduce("", (earlier, later) -> later);
        String found = Sha256.hex(file);
        find(!last.equals(found), Kind.FILE_CHANGED, found);
        return this;
    }

    /**
     * Holds the log against what was read of a round's offers: all that could be read.
     *
     * @param round which has been unsealed
     */
    public Verification unsealed(UUID round, List<OpenedOffer> offers) {
        Map<UUID, NegotiationLeaf> submitted = negotiated(NegotiationLeaf.Kind.OFFER_SUBMITTED)
                .filter(leaf -> round.equals(leaf.round()))
                .collect(Collectors.toMap(NegotiationLeaf::offer, Function.identity(), (first, again) -> first));
        Set<UUID> shown = new HashSet<>();
        for (OpenedOffer offer : offers) {
            NegotiationLeaf leaf = submitted.get(offer.offer());
            find(leaf == null || !shown.add(offer.offer()), Kind.OFFER_SLIPPED_IN, offer.offer());
            find(leaf != null && !offer.commitment().equals(leaf.commitment()), Kind.OFFER_CHANGED, offer.offer());
        }
        negotiated(NegotiationLeaf.Kind.ROUND_UNSEALED)
                .filter(leaf -> round.equals(leaf.round()))
                .flatMap(leaf -> Optional.ofNullable(leaf.offers()).orElse(List.of()).stream())
                .filter(read -> !shown.contains(read))
                .forEach(gone -> find(true, Kind.OFFER_REMOVED, gone));
        return this;
    }

    /** Holds the log against what is told of counter-offers: all that was said about them. */
    public Verification exchanged(List<OpenedExchange> exchanges) {
        Map<UUID, OpenedExchange> shown = exchanges.stream()
                .collect(Collectors.toMap(OpenedExchange::exchange, Function.identity(), (first, again) -> first));
        ExchangesCourse course = new ExchangesCourse(findings);
        Map<UUID, NegotiationLeaf> said = negotiated(NegotiationLeaf.Kind.EXCHANGED)
                .filter(leaf -> leaf.exchange() != null)
                .collect(Collectors.toMap(
                        NegotiationLeaf::exchange, Function.identity(), (first, again) -> first, LinkedHashMap::new));
        said.forEach((id, leaf) -> {
            OpenedExchange exchange = shown.get(id);
            find(exchange == null, Kind.EXCHANGE_HIDDEN, id);
            if (exchange != null) {
                find(!exchange.commitment().equals(leaf.commitment()), Kind.EXCHANGE_CHANGED, id);
                course.check(exchange);
            }
        });
        shown.keySet().stream()
                .filter(exchange -> !said.containsKey(exchange))
                .forEach(exchange -> find(true, Kind.EXCHANGE_INVENTED, exchange));
        return this;
    }

    /** Holds an auction's log against the heads of it that its tender's log keeps, from its beginning and its end. */
    public Verification anchoredIn(TenderLog tender) {
        List<String> heads = tender.leaves().stream()
                .flatMap(line -> Course.read(line).stream())
                .filter(leaf ->
                        leaf.kind() == Leaf.Kind.AUCTIONED && log.origin().endsWith("/" + leaf.auction()))
                .flatMap(leaf -> Stream.ofNullable(leaf.head()))
                .toList();
        find(heads.isEmpty(), Kind.AUCTION_UNKNOWN, log.origin());
        heads.forEach(this::earlierHead);
        return this;
    }

    /** What was found so far; nothing if all is as it has to be. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Map<UUID, Leaf> submitted() {
        return leaves(Leaf.Kind.SUBMITTED)
                .collect(Collectors.toMap(Leaf::bid, Function.identity(), (first, again) -> first));
    }

    private Stream<UUID> readable() {
        return leaves(Leaf.Kind.OPENED).flatMap(leaf -> Optional.ofNullable(leaf.bids()).orElse(List.of()).stream());
    }

    private Stream<Leaf> leaves(Leaf.Kind kind) {
        return log.leaves().stream().flatMap(line -> Course.read(line).stream()).filter(leaf -> leaf.kind() == kind);
    }

    private Stream<NegotiationLeaf> negotiated(NegotiationLeaf.Kind kind) {
        return log.leaves().stream()
                .flatMap(line -> Course.readNegotiated(line).stream())
                .filter(leaf -> leaf.kind() == kind);
    }

    private Optional<Checkpoint> head(String note) {
        return Checkpoint.read(note, key).filter(head -> head.origin().equals(log.origin()));
    }

    private boolean fits(Checkpoint head) {
        return head.size() <= hashes.size()
                && head.root().equals(Base64.getEncoder().encodeToString(MerkleTree.root(hashes.subList(0, (int)
                        head.size()))));
    }

    private void find(boolean wrong, Kind kind, Object... arguments) {
        if (wrong) {
            findings.add(Finding.of(kind, arguments));
        }
    }
}
