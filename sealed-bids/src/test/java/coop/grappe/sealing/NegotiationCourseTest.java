package coop.grappe.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.sealing.Finding.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noticed of what an operator, who holds the log's own key, does to rounds and counter-offers. */
class NegotiationCourseTest {

    private static final String ORIGIN = "grappe.coop/tenders/1";
    private static final Instant START = Instant.parse("2030-02-01T12:00:00Z");
    private static final Instant OPENING = START.plusSeconds(100);
    private static final Instant DEADLINE = START.plusSeconds(3600);
    private static final UUID ROUND = new UUID(3, 1);
    private static final UUID LOT = new UUID(4, 1);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 9);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID AGAIN = new UUID(2, 2);
    private static final UUID SECOND = new UUID(2, 3);
    private static final UUID LATE = new UUID(2, 4);
    private static final UUID COUNTER = new UUID(5, 1);

    private final LogKey key = LogKey.generate("grappe.coop/tenders");
    private final Map<UUID, Commitment> offers = Map.of(
            FIRST, Commitment.to("{\"price\":\"5\"}"),
            AGAIN, Commitment.to("{\"price\":\"4\"}"),
            SECOND, Commitment.to("{\"price\":\"6\"}"),
            LATE, Commitment.to("{\"price\":\"3\"}"));
    private final List<OpenedExchange> said = Stream.of("made", "answered", "answer-accepted")
            .map(act -> exchange(act, COUNTER))
            .toList();

    private final List<LogLine> honest = List.of(
            Leaf.published(START, OPENING, "{}", 2, List.of("a", "b", "c"), null),
            Leaf.submitted(START.plusSeconds(1), ONE, "d", "c", null),
            Leaf.submitted(START.plusSeconds(2), TWO, "d", "c", null),
            Leaf.closed(OPENING, List.of(ONE, TWO), List.of()),
            Leaf.opened(OPENING.plusSeconds(1), List.of(ONE, TWO)),
            roundOpened(),
            offered(OPENING.plusSeconds(10), FIRST, ONE, null),
            offered(OPENING.plusSeconds(20), SECOND, TWO, null),
            offered(OPENING.plusSeconds(30), AGAIN, ONE, FIRST),
            NegotiationLeaf.roundClosed(DEADLINE, ROUND, List.of(AGAIN, SECOND)),
            NegotiationLeaf.roundUnsealed(DEADLINE.plusSeconds(5), ROUND, List.of(AGAIN, SECOND)),
            said(6, 0),
            said(7, 1),
            said(8, 2));

    private static final int OPENED = 5;
    private static final int OF_SECOND = 7;
    private static final int CLOSED = 9;
    private static final int UNSEALED = 10;

    private static OpenedExchange exchange(String act, UUID counterOffer) {
        Commitment content = Commitment.to(
                "{\"counterOffer\":\"" + counterOffer + "\",\"act\":\"" + act + "\",\"total\":\"512.00\"}");
        return new OpenedExchange(UUID.randomUUID(), content.salt(), content.content());
    }

    private NegotiationLeaf said(int seconds, int index) {
        return said(seconds, said.get(index));
    }

    private static NegotiationLeaf said(int seconds, OpenedExchange exchange) {
        return NegotiationLeaf.exchanged(DEADLINE.plusSeconds(seconds), exchange.exchange(), exchange.commitment());
    }

    private static NegotiationLeaf roundOpened() {
        return NegotiationLeaf.roundOpened(
                OPENING.plusSeconds(5),
                ROUND,
                new NegotiationLeaf.Terms(1, List.of(LOT), List.of(ONE, TWO), DEADLINE),
                "{}",
                2,
                List.of("a", "b", "c"));
    }

    private NegotiationLeaf offered(
            Instant at, UUID offer, UUID bid, @org.jspecify.annotations.Nullable UUID replaced) {
        return NegotiationLeaf.offerSubmitted(
                at, ROUND, offer, bid, "digest", offers.get(offer).hash(), replaced);
    }

    private List<OpenedOffer> shown(UUID... read) {
        return Arrays.stream(read)
                .map(offer -> new OpenedOffer(
                        offer, offers.get(offer).salt(), offers.get(offer).content()))
                .toList();
    }

    private String head(List<String> lines) {
        Frontier frontier = new Frontier();
        lines.forEach(line -> frontier.append(MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8))));
        return Checkpoint.of(ORIGIN, frontier).sign(key);
    }

    private TenderLog log(List<? extends LogLine> leaves) {
        List<String> lines = leaves.stream().map(LogLine::line).toList();
        return new TenderLog(ORIGIN, head(lines), lines);
    }

    private Verification verification(List<? extends LogLine> leaves) {
        return new Verification(log(leaves), key.publicKey());
    }

    private static List<Kind> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).distinct().toList();
    }

    private List<LogLine> changed(java.util.function.Consumer<List<LogLine>> change) {
        List<LogLine> leaves = new ArrayList<>(honest);
        change.accept(leaves);
        return leaves;
    }

    private String receiptOf(LogLine leaf) {
        return new Receipt(ORIGIN, leaf.line()).sign(key);
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        Verification verification = verification(honest)
                .receipt(receiptOf(honest.get(OF_SECOND)))
                .earlierHead(
                        head(honest.subList(0, 9).stream().map(LogLine::line).toList()))
                .unsealed(ROUND, shown(AGAIN, SECOND))
                .exchanged(said);
        assertEquals(List.of(), verification.findings());
    }

    @Test
    void aLeafIsReadAsItWasWritten() {
        honest.stream().skip(OPENED).forEach(leaf -> assertEquals(leaf, NegotiationLeaf.parse(leaf.line())));
    }

    @Test
    void aRemovedOfferIsMissedByItsReceiptByTheClosingAndByWhatWasUnsealed() {
        List<LogLine> removed = changed(leaves -> leaves.remove(OF_SECOND));
        assertTrue(kinds(verification(removed)).contains(Kind.LEAF_OUT_OF_TURN));
        List<LogLine> fitting = changed(leaves -> {
            leaves.set(UNSEALED, NegotiationLeaf.roundUnsealed(DEADLINE.plusSeconds(5), ROUND, List.of(AGAIN)));
            leaves.set(CLOSED, NegotiationLeaf.roundClosed(DEADLINE, ROUND, List.of(AGAIN)));
            leaves.remove(OF_SECOND);
        });
        assertEquals(List.of(), kinds(verification(fitting)), "its own story holds");
        assertEquals(
                List.of(Kind.RECEIPT_NOT_KEPT), kinds(verification(fitting).receipt(receiptOf(honest.get(OF_SECOND)))));
        assertEquals(List.of(Kind.OFFER_REMOVED), kinds(verification(honest).unsealed(ROUND, shown(AGAIN))));
        List<LogLine> unread = changed(leaves ->
                leaves.set(UNSEALED, NegotiationLeaf.roundUnsealed(DEADLINE.plusSeconds(5), ROUND, List.of(AGAIN))));
        assertEquals(List.of(Kind.OFFER_UNREADABLE), kinds(verification(unread)));
    }

    @Test
    void aLateOfferIsNoticedWhereverItIsPut() {
        NegotiationLeaf late = offered(DEADLINE.plusSeconds(1), LATE, TWO, SECOND);
        assertTrue(
                kinds(verification(changed(leaves -> leaves.add(CLOSED, late)))).contains(Kind.OFFER_LATE));
        assertTrue(kinds(verification(changed(leaves -> leaves.add(UNSEALED, late))))
                .contains(Kind.OFFER_LATE));
        NegotiationLeaf backdated = offered(OPENING.plusSeconds(12), LATE, TWO, SECOND);
        assertTrue(kinds(verification(changed(leaves -> leaves.add(CLOSED, backdated))))
                .contains(Kind.LEAF_BACKDATED));
        assertEquals(
                List.of(Kind.OFFER_SLIPPED_IN),
                kinds(verification(honest).unsealed(ROUND, shown(AGAIN, SECOND, LATE))));
    }

    @Test
    void aChangedOfferDoesNotFitItsCommitment() {
        List<OpenedOffer> read = new ArrayList<>(shown(AGAIN));
        read.add(new OpenedOffer(SECOND, offers.get(SECOND).salt(), "{\"price\":\"7\"}"));
        assertEquals(List.of(Kind.OFFER_CHANGED), kinds(verification(honest).unsealed(ROUND, read)));
        assertEquals(
                List.of(Kind.OFFER_REMOVED),
                kinds(verification(honest).unsealed(ROUND, shown(AGAIN))),
                "what was replaced does not have to be shown");
    }

    @Test
    void anOfferOfABidThatTakesNoPartIsNoticed() {
        List<LogLine> leaves = changed(all -> {
            all.set(OF_SECOND, offered(OPENING.plusSeconds(20), SECOND, OTHER, null));
        });
        assertEquals(List.of(Kind.OFFER_SLIPPED_IN), kinds(verification(leaves)));
    }

    @Test
    void aBidHasOneOfferAtMost() {
        List<LogLine> leaves = changed(all -> all.set(8, offered(OPENING.plusSeconds(30), AGAIN, ONE, null)));
        assertEquals(List.of(Kind.LEAF_OUT_OF_TURN), kinds(verification(leaves)));
    }

    @Test
    void oneRoundAtATimeAndNoneBesideAnAuctionOrBeforeTheOpening() {
        assertEquals(
                List.of(Kind.LEAF_OUT_OF_TURN),
                kinds(verification(
                        changed(all -> all.add(OPENED + 1, Leaf.auctioned(OPENING.plusSeconds(6), LOT, "head"))))));
        assertTrue(kinds(verification(changed(all -> all.add(OPENED + 1, roundOpened()))))
                .contains(Kind.LEAF_OUT_OF_TURN));
        List<LogLine> early = new ArrayList<>(honest.subList(0, 3));
        early.add(roundOpened());
        assertEquals(List.of(Kind.LEAF_OUT_OF_TURN), kinds(verification(early)));
    }

    @Test
    void aRoundCanBeGivenUpAlsoWithItsTender() {
        List<LogLine> leaves = new ArrayList<>(honest.subList(0, 8));
        leaves.add(Leaf.cancelled(OPENING.plusSeconds(40)));
        leaves.add(NegotiationLeaf.roundCancelled(OPENING.plusSeconds(40), ROUND));
        assertEquals(List.of(), kinds(verification(leaves)));
    }

    @Test
    void aMessageThatIsHiddenInventedOrChangedIsNoticed() {
        assertEquals(List.of(Kind.EXCHANGE_HIDDEN), kinds(verification(honest).exchanged(said.subList(0, 2))));
        List<OpenedExchange> more = new ArrayList<>(said);
        more.add(exchange("made", new UUID(5, 2)));
        assertEquals(List.of(Kind.EXCHANGE_INVENTED), kinds(verification(honest).exchanged(more)));
        List<OpenedExchange> other = new ArrayList<>(said);
        other.set(
                0,
                new OpenedExchange(
                        said.get(0).exchange(),
                        said.get(0).salt(),
                        said.get(0).content().replace("512", "499")));
        assertEquals(List.of(Kind.EXCHANGE_CHANGED), kinds(verification(honest).exchanged(other)));
    }

    @Test
    void theSameIsNotAcceptedTwice() {
        OpenedExchange twice = exchange("answer-accepted", COUNTER);
        List<LogLine> leaves = changed(all -> all.add(said(9, twice)));
        List<OpenedExchange> more = new ArrayList<>(said);
        more.add(twice);
        assertEquals(
                List.of(Kind.EXCHANGE_OUT_OF_TURN), kinds(verification(leaves).exchanged(more)));
    }

    @Test
    void theProgramVerifiesRoundsAndCounterOffersInBothLanguages(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine program = new CommandLine(new PrintStream(out, true, StandardCharsets.UTF_8), Locale.FRENCH);
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        Path log = Files.writeString(folder.resolve("log.json"), json.writeValueAsString(log(honest)));
        Path offersRead = Files.writeString(
                folder.resolve("offers.json"),
                json.writeValueAsString(Map.of("roundId", ROUND, "offers", shown(AGAIN, SECOND), "more", 1)));
        Path told = Files.writeString(
                folder.resolve("record.json"), json.writeValueAsString(Map.of("exchanges", said.subList(0, 2))));
        String logKey = key.publicKey().toString();
        assertEquals(0, program.run("verify", log.toString(), logKey, "--offers", offersRead.toString()));
        assertEquals(1, program.run("verify", log.toString(), logKey, "--exchanges", told.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("contre-offre"), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyFindingHasItsWordsInBothLanguages() {
        for (Kind kind : Kind.values()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertTrue(Finding.of(kind, "x", "y").in(language).length() > 20, kind.name());
            }
        }
    }
}
