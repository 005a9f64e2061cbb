package coop.grappe.supplier.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PaddingTest {

    @Example
    void aPriceWithMoreDigitsMakesNoLongerSeal() {
        assertEquals(Padding.spaced("{\"price\":\"9\"}").length, Padding.spaced("{\"price\":\"123456.7891\"}").length);
    }

    @Property
    void aTextIsFollowedBySpacesUpToAPowerOfTwo(@ForAll @IntRange(min = 1, max = 70_000) int length) {
        String text = "x".repeat(length);
        byte[] spaced = Padding.spaced(text);
        assertEquals(text, new String(spaced, StandardCharsets.US_ASCII).stripTrailing());
        assertEquals(1, Integer.bitCount(spaced.length));
        assertTrue(spaced.length >= 4096 && (spaced.length == 4096 || spaced.length < 2 * length));
    }

    @Property
    void aDocumentIsFollowedByZerosUpToFullBlocks(@ForAll @IntRange(min = 1, max = 200_000) int length) {
        byte[] document = new byte[length];
        Arrays.fill(document, (byte) 7);
        byte[] blocks = Padding.blocks(document);
        assertEquals(0, blocks.length % 65_536);
        assertTrue(blocks.length - length < 65_536);
        assertArrayEquals(document, Arrays.copyOf(blocks, length));
    }
}
