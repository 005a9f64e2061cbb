package coop.grappe.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final byte[] WORDS = "Garantie de deux ans".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = "ici".getBytes(StandardCharsets.UTF_8);

    @Test
    void anyThreeOfFiveSharesOpenAndNoTwoDo() {
        BidKey key = BidKey.generate();
        byte[] sealed = BidKey.seal(WORDS, key.publicKeyset(), CONTEXT);
        List<KeyShare> shares = key.divide(5, 3);
        for (int mask = 0; mask < 32; mask++) {
            int chosen = mask;
            List<KeyShare> some = IntStream.range(0, 5)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(shares::get)
                    .toList();
            if (some.size() >= 3) {
                assertArrayEquals(WORDS, BidKey.join(some).open(sealed, CONTEXT).orElseThrow());
            } else {
                assertThrows(IllegalArgumentException.class, () -> BidKey.join(some));
            }
        }
    }

    @Test
    void aSealOpensInItsOwnContextAndUnchangedOnly() {
        BidKey key = BidKey.generate();
        byte[] sealed = BidKey.seal(WORDS, key.publicKeyset(), CONTEXT);
        assertTrue(key.open(sealed, WORDS).isEmpty());
        sealed[sealed.length - 1] ^= 1;
        assertTrue(key.open(sealed, CONTEXT).isEmpty());
    }

    @Test
    void aShareOpensForItsTrusteeAndItsTenderOnly() {
        TrusteeKey trustee = TrusteeKey.generate();
        KeyShare share = BidKey.generate().divide(2, 2).get(1);
        byte[] sealed = TrusteeKey.seal(share, trustee.publicKey(), "tender 1");
        KeyShare opened = TrusteeKey.parse(trustee.secret()).open(sealed, "tender 1");
        assertEquals(share, opened);
        assertEquals(share.commitment(), KeyShare.parse(opened.toString()).commitment());
        assertThrows(IllegalArgumentException.class, () -> trustee.open(sealed, "tender 2"));
        assertThrows(IllegalArgumentException.class, () -> TrusteeKey.generate().open(sealed, "tender 1"));
        assertEquals(43, trustee.publicKey().length());
    }

    @Test
    void aNoteThatOtherSoftwareHasSignedIsUnderstood() {
        LogPublicKey key = LogPublicKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        String signature =
                "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6"
                        + "KE6RyyBwJnAM=\n";
        assertEquals(text, SignedNote.read(text + "\n" + signature, key).orElseThrow());
        assertTrue(SignedNote.read(text.replace("you", "ye") + "\n" + signature, key)
                .isEmpty());
    }

    @Test
    void aLogKeySurvivesBeingWrittenDown() {
        LogKey key = LogKey.generate("grappe.coop/tenders");
        String note = new Checkpoint("grappe.coop/tenders/1", 3, "AAAA").sign(LogKey.parse(key.secret()));
        LogPublicKey told = LogPublicKey.parse(key.publicKey().toString());
        assertEquals(3, Checkpoint.read(note, told).orElseThrow().size());
        assertTrue(Checkpoint.read(note, LogKey.generate("grappe.coop/tenders").publicKey())
                .isEmpty());
    }
}
