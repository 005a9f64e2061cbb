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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator who holds the log's own signing key, and what is noticed of what it tries. */
class VerificationTest {

    private static final String ORIGIN = "grappe.coop/tenders/1";
    private static final Instant START = Instant.parse("2030-02-01T12:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(3600);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID AGAIN = new UUID(1, 3);
    private static final UUID LATE = new UUID(1, 4);

    private final LogKey key = LogKey.generate("grappe.coop/tenders");
    private final Map<UUID, Commitment> contents = Map.of(
            FIRST, Commitment.to("{\"price\":\"5\"}"),
            SECOND, Commitment.to("{\"price\":\"6\"}"),
            AGAIN, Commitment.to("{\"price\":\"4\"}"),
            LATE, Commitment.to("{\"price\":\"3\"}"));

    private final List<Leaf> honest = List.of(
            Leaf.published(START, DEADLINE, "{}", 2, List.of("a", "b", "c"), null),
            submitted(START.plusSeconds(10), FIRST),
            submitted(START.plusSeconds(20), SECOND),
            Leaf.submitted(
                    START.plusSeconds(30), AGAIN, "digest", contents.get(AGAIN).hash(), FIRST),
            Leaf.closed(DEADLINE, List.of(SECOND, AGAIN), List.of()),
            Leaf.opened(DEADLINE.plusSeconds(60), List.of(SECOND, AGAIN)));

    private Leaf submitted(Instant at, UUID bid) {
        return Leaf.submitted(at, bid, "digest", contents.get(bid).hash(), null);
    }

    private TenderLog log(List<Leaf> leaves) {
        List<String> lines = leaves.stream().map(Leaf::line).toList();
        return new TenderLog(ORIGIN, head(lines), lines);
    }

    private String head(List<String> lines) {
        Frontier frontier = new Frontier();
        lines.forEach(line -> frontier.append(MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8))));
        return Checkpoint.of(ORIGIN, frontier).sign(key);
    }

    private String headOf(List<Leaf> leaves) {
        return head(leaves.stream().map(Leaf::line).toList());
    }

    private List<OpenedBid> shown(UUID... bids) {
        return java.util.Arrays.stream(bids)
                .map(bid -> new OpenedBid(
                        bid, contents.get(bid).salt(), contents.get(bid).content()))
                .toList();
    }

    private Verification verification(List<Leaf> leaves) {
        return new Verification(log(leaves), key.publicKey());
    }

    private static List<Kind> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).distinct().toList();
    }

    private static List<Leaf> without(List<Leaf> leaves, int index) {
        List<Leaf> fewer = new ArrayList<>(leaves);
        fewer.remove(index);
        return fewer;
    }

    private static List<Leaf> with(List<Leaf> leaves, int index, Leaf more) {
        List<Leaf> longer = new ArrayList<>(leaves);
        longer.add(index, more);
        return longer;
    }

    private static List<Leaf> instead(List<Leaf> leaves, int index, Leaf other) {
        List<Leaf> changed = new ArrayList<>(leaves);
        changed.set(index, other);
        return changed;
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        Verification verification = verification(honest)
                .earlierHead(headOf(honest.subList(0, 3)))
                .earlierHead(headOf(honest.subList(0, 5)))
                .receipt(new Receipt(ORIGIN, honest.get(2).line()).sign(key))
                .opened(shown(SECOND, AGAIN));
        assertEquals(List.of(), verification.findings());
    }

    @Test
    void aRemovedBidIsMissedByItsReceiptByEveryHeadAndByWhatWasOpened() {
        List<Leaf> removed = with(
                instead(without(honest, 2), 3, Leaf.closed(DEADLINE, List.of(AGAIN), List.of()))
                        .subList(0, 4),
                4,
                Leaf.opened(DEADLINE.plusSeconds(60), List.of(AGAIN)));
        assertEquals(List.of(), kinds(verification(removed)), "its own story holds");
        assertEquals(
                List.of(Kind.RECEIPT_NOT_KEPT),
                kinds(verification(removed)
                        .receipt(new Receipt(ORIGIN, honest.get(2).line()).sign(key))));
        assertEquals(
                List.of(Kind.HEAD_REWRITTEN), kinds(verification(removed).earlierHead(headOf(honest.subList(0, 5)))));
        assertEquals(List.of(Kind.BID_REMOVED), kinds(verification(honest).opened(shown(AGAIN))));
        List<Leaf> unread = instead(honest, 5, Leaf.opened(DEADLINE.plusSeconds(60), List.of(AGAIN)));
        assertEquals(List.of(Kind.BID_UNREADABLE), kinds(verification(unread)));
    }

    @Test
    void aLateBidIsNoticedWhereverItIsPut() {
        Leaf truthful = submitted(DEADLINE.plusSeconds(5), LATE);
        assertTrue(kinds(verification(with(honest, 5, truthful))).contains(Kind.BID_LATE));
        assertTrue(kinds(verification(with(honest, 4, truthful))).contains(Kind.BID_LATE));
        Leaf backdated = submitted(START.plusSeconds(15), LATE);
        assertTrue(kinds(verification(with(honest, 5, backdated))).contains(Kind.LEAF_BACKDATED));
        List<Leaf> fitting = instead(
                instead(with(honest, 2, backdated), 5, Leaf.closed(DEADLINE, List.of(LATE, SECOND, AGAIN), List.of())),
                6,
                Leaf.opened(DEADLINE.plusSeconds(60), List.of(LATE, SECOND, AGAIN)));
        assertEquals(List.of(), kinds(verification(fitting)), "its own story holds");
        assertEquals(
                List.of(Kind.HEAD_REWRITTEN), kinds(verification(fitting).earlierHead(headOf(honest.subList(0, 5)))));
        assertEquals(List.of(Kind.BID_SLIPPED_IN), kinds(verification(honest).opened(shown(SECOND, AGAIN, LATE))));
    }

    @Test
    void aChangedBidDoesNotFitItsCommitment() {
        List<OpenedBid> bids = new ArrayList<>(shown(SECOND, AGAIN));
        bids.set(0, new OpenedBid(SECOND, contents.get(SECOND).salt(), "{\"price\":\"3\"}"));
        assertEquals(List.of(Kind.BID_CHANGED), kinds(verification(honest).opened(bids)));
        List<Leaf> rewritten = instead(
                honest,
                2,
                Leaf.submitted(
                        START.plusSeconds(20),
                        SECOND,
                        "digest",
                        new Commitment(contents.get(SECOND).salt(), "{\"price\":\"3\"}").hash(),
                        null));
        assertEquals(
                List.of(Kind.RECEIPT_NOT_KEPT),
                kinds(verification(rewritten)
                        .opened(bids)
                        .receipt(new Receipt(ORIGIN, honest.get(2).line()).sign(key))));
    }

    @Test
    void aRewrittenHeadDoesNotFit() {
        TenderLog log = log(honest);
        TenderLog other = new TenderLog(ORIGIN, headOf(honest.subList(0, 5)), log.leaves());
        assertEquals(List.of(Kind.HEAD_OF_OTHER_LEAVES), kinds(new Verification(other, key.publicKey())));
        TenderLog foreign = new TenderLog(ORIGIN, log.checkpoint().replace("\n6\n", "\n5\n"), log.leaves());
        assertEquals(List.of(Kind.HEAD_NOT_SIGNED), kinds(new Verification(foreign, key.publicKey())));
        assertEquals(
                List.of(Kind.HEAD_NOT_SIGNED),
                kinds(new Verification(
                        log, LogKey.generate("grappe.coop/tenders").publicKey())));
    }

    @Test
    void whatCannotFollowIsNoticed() {
        assertEquals(List.of(Kind.LEAF_OUT_OF_TURN), kinds(verification(without(honest, 4))));
        Leaf earlierDeadline = Leaf.amended(START.plusSeconds(40), DEADLINE.minusSeconds(600), null, false);
        assertEquals(List.of(Kind.LEAF_OUT_OF_TURN), kinds(verification(with(honest, 4, earlierDeadline))));
        Leaf hidden = Leaf.closed(DEADLINE, List.of(AGAIN), List.of());
        assertTrue(kinds(verification(instead(honest, 4, hidden))).contains(Kind.LEAF_OUT_OF_TURN));
    }

    /** The first bid is confirmed after the change, the second is not, a third comes after it. */
    private final List<Leaf> changed = List.of(
            Leaf.published(START, DEADLINE, "{}", 2, List.of("a", "b", "c"), Sha256.hex(bytes("one"))),
            submitted(START.plusSeconds(10), FIRST),
            submitted(START.plusSeconds(20), SECOND),
            Leaf.amended(START.plusSeconds(30), DEADLINE, Sha256.hex(bytes("two")), true),
            Leaf.confirmed(START.plusSeconds(40), FIRST),
            submitted(START.plusSeconds(50), AGAIN),
            Leaf.answered(START.plusSeconds(60), Sha256.hex(bytes("three"))),
            Leaf.closed(DEADLINE, List.of(FIRST, AGAIN), List.of(SECOND)),
            Leaf.opened(DEADLINE.plusSeconds(60), List.of(FIRST, AGAIN)));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBidThatNobodyConfirmsLapses() {
        assertEquals(
                List.of(), verification(changed).opened(shown(FIRST, AGAIN)).findings());
        Leaf all = Leaf.closed(DEADLINE, List.of(FIRST, SECOND, AGAIN), List.of());
        assertTrue(kinds(verification(instead(changed, 7, all))).contains(Kind.LEAF_OUT_OF_TURN));
        Leaf read = Leaf.opened(DEADLINE.plusSeconds(60), List.of(FIRST, SECOND, AGAIN));
        assertEquals(List.of(Kind.BID_SLIPPED_IN), kinds(verification(instead(changed, 8, read))));
    }

    @Test
    void aConfirmedBidIsNotSaidToHaveLapsed() {
        Leaf lapsed = Leaf.closed(DEADLINE, List.of(AGAIN), List.of(FIRST, SECOND));
        assertTrue(kinds(verification(instead(changed, 7, lapsed))).contains(Kind.LEAF_OUT_OF_TURN));
        List<Leaf> unconfirmed = instead(
                instead(without(changed, 4), 6, lapsed), 7, Leaf.opened(DEADLINE.plusSeconds(60), List.of(AGAIN)));
        assertEquals(List.of(), kinds(verification(unconfirmed)), "its own story holds");
        assertEquals(
                List.of(Kind.RECEIPT_NOT_KEPT),
                kinds(verification(unconfirmed)
                        .receipt(new Receipt(ORIGIN, changed.get(4).line()).sign(key))));
        Leaf silent = Leaf.closed(DEADLINE, List.of(FIRST, AGAIN), List.of());
        assertEquals(List.of(Kind.LEAF_OUT_OF_TURN), kinds(verification(instead(changed, 7, silent))));
    }

    @Test
    void whatWasNotChangedOrComesLateIsNotConfirmed() {
        Leaf again = Leaf.confirmed(START.plusSeconds(55), FIRST);
        assertEquals(List.of(Kind.LEAF_OUT_OF_TURN), kinds(verification(with(changed, 6, again))));
        Leaf late = Leaf.confirmed(DEADLINE.plusSeconds(1), SECOND);
        assertTrue(kinds(verification(with(changed, 7, late))).contains(Kind.BID_LATE));
        List<Leaf> withdrawn = instead(
                with(changed, 6, Leaf.withdrawn(START.plusSeconds(55), SECOND)),
                8,
                Leaf.closed(DEADLINE, List.of(FIRST, AGAIN), List.of()));
        assertEquals(List.of(), kinds(verification(withdrawn)));
        List<Leaf> renewed = instead(
                instead(
                        changed,
                        5,
                        Leaf.submitted(
                                START.plusSeconds(50),
                                AGAIN,
                                "digest",
                                contents.get(AGAIN).hash(),
                                SECOND)),
                7,
                Leaf.closed(DEADLINE, List.of(FIRST, AGAIN), List.of()));
        assertEquals(List.of(), kinds(verification(renewed)));
    }

    @Test
    void theFileIsTheLastThatTheLogTellsOf() {
        assertEquals(List.of(), verification(changed).file(bytes("three")).findings());
        assertEquals(List.of(Kind.FILE_CHANGED), kinds(verification(changed).file(bytes("two"))));
        assertEquals(List.of(Kind.FILE_CHANGED), kinds(verification(honest).file(bytes("three"))));
    }

    @Test
    void aLogFromBeforeThereWereFilesReadsAsItDid() {
        String line = "{\"kind\":\"amended\",\"at\":\"2030-02-01T12:00:10Z\",\"deadline\":\"2030-02-01T13:00:00Z\"}";
        assertEquals(
                line, Leaf.amended(START.plusSeconds(10), DEADLINE, null, false).line());
        assertEquals(line, Leaf.parse(line).line());
    }

    @Test
    void theCommandLineSaysWhatItFindsInTheReadersLanguage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("log.json");
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        json.writeValue(file.toFile(), log(honest));
        Path receipt = Files.writeString(folder.resolve("receipt"), new Receipt(ORIGIN, "{}").sign(key));
        Path bids = folder.resolve("bids.json");
        json.writeValue(bids.toFile(), Map.of("bids", shown(SECOND, AGAIN)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine french = new CommandLine(new PrintStream(out, true, StandardCharsets.UTF_8), Locale.FRENCH);
        String publicKey = key.publicKey().toString();
        assertEquals(0, french.run("verify", file.toString(), publicKey, "--bids", bids.toString()));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(1, french.run("verify", file.toString(), publicKey, "--receipt", receipt.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("récépissé"), out.toString(StandardCharsets.UTF_8));
        Path tender = Files.writeString(folder.resolve("tender.json"), "two");
        assertEquals(1, french.run("verify", file.toString(), publicKey, "--file", tender.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("dossier"), out.toString(StandardCharsets.UTF_8));
        assertEquals(2, french.run("verify"));
    }

    @Test
    void aTrusteeMakesAKeyAndOpensItsShare(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine trustee = new CommandLine(new PrintStream(out, true, StandardCharsets.UTF_8), Locale.ENGLISH);
        String file = folder.resolve("key").toString();
        assertEquals(0, trustee.run("keygen", file));
        String publicKey = out.toString(StandardCharsets.UTF_8).strip();
        KeyShare share = BidKey.generate().divide(3, 2).get(0);
        String sealed = Base64.getEncoder().encodeToString(TrusteeKey.seal(share, publicKey, "t"));
        Path told = Files.writeString(
                folder.resolve("share.json"), "{\"keyId\":\"t\",\"sealedShare\":\"" + sealed + "\",\"more\":1}");
        out.reset();
        assertEquals(0, trustee.run("open-share", file, told.toString()));
        assertEquals(
                "{\"share\":\"" + share + "\"}",
                out.toString(StandardCharsets.UTF_8).strip());
    }
}
