package coop.grappe.supplier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.sealing.MerkleTree;
import coop.grappe.sealing.TenderLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LotDrawingTest {

    private static final UUID TENDER = new UUID(5, 1);
    private static final UUID BID = new UUID(5, 2);

    @Test
    void anyoneWhoHasTheLogDrawsTheSame() throws Exception {
        List<byte[]> leaves = JudgingFixture.LOG.leaves().subList(0, 2).stream()
                .map(line -> MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        String root = HexFormat.of().formatHex(MerkleTree.root(leaves));
        String text = TENDER + "\n" + root + "\n" + BID;
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        LotDrawing drawing = LotDrawing.from(TENDER, JudgingFixture.LOG);
        assertEquals(root, drawing.root());
        assertEquals(HexFormat.of().formatHex(digest), drawing.drawn(BID));
    }

    @Test
    void whatIsLoggedAfterTheClosingChangesNothingAndWhatWasLoggedBeforeDoes() {
        List<String> lines = JudgingFixture.LOG.leaves();
        String drawn = LotDrawing.from(TENDER, JudgingFixture.LOG).drawn(BID);
        assertEquals(drawn, LotDrawing.from(TENDER, log(lines.subList(0, 2))).drawn(BID));
        assertNotEquals(drawn, LotDrawing.from(TENDER, log(lines.subList(1, 3))).drawn(BID));
    }

    @Test
    void everyBidHasItsChance() {
        LotDrawing drawing = LotDrawing.from(TENDER, JudgingFixture.LOG);
        long first = 0;
        for (int i = 0; i < 1000; i++) {
            first += drawing.drawn(new UUID(8, i)).compareTo(drawing.drawn(new UUID(9, i))) < 0 ? 1 : 0;
        }
        assertTrue(first > 430 && first < 570, "first " + first + " times of 1000");
    }

    private static TenderLog log(List<String> leaves) {
        return new TenderLog("grappe.coop/tenders/x", "", leaves);
    }
}
