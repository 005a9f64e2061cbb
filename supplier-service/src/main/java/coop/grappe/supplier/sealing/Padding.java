package coop.grappe.supplier.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Fills what is sealed up, so that the size of the cipher text tells next to nothing of what it says. */
public final class Padding {

    private static final int SHORTEST_TEXT = 4096;
    private static final int BLOCK = 64 * 1024;

    private Padding() {}

    /** A text of JSON with spaces behind it, up to a power of two: so neither digits nor the number of tiers can be counted. */
    public static byte[] spaced(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int size = Math.max(SHORTEST_TEXT, Integer.highestOneBit(Math.max(1, text.length - 1)) << 1);
        byte[] spaced = Arrays.copyOf(text, size);
        Arrays.fill(spaced, text.length, size, (byte) ' ');
        return spaced;
    }

    /** A document with zeros behind it, up to full blocks; its own size is told elsewhere under seal. */
    public static byte[] blocks(byte[] document) {
        return Arrays.copyOf(document, (document.length + BLOCK - 1) / BLOCK * BLOCK);
    }
}
