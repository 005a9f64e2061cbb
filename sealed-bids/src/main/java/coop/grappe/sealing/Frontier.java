package coop.grappe.sealing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * What has to be remembered of a {@link MerkleTree} to append to it: the roots of its perfect subtrees, at most one for each bit of its
 * size. Appending and the root take a number of hashes that grows with the logarithm of the size.
 */
public final class Frontier {

    private static final int HASH = 32;

    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    /** Of the empty tree. */
    public Frontier() {}

    /**
     * @param bytes as {@link #bytes()} gave them
     * @throws IllegalArgumentException if they are not those of a tree of this size
     */
    public Frontier(long size, byte[] bytes) {
        if (bytes.length != Long.bitCount(size) * HASH) {
            throw new IllegalArgumentException("Not the frontier of " + size + " leaves");
        }
        this.size = size;
        for (int from = 0; from < bytes.length; from += HASH) {
            subtrees.push(Arrays.copyOfRange(bytes, from, from + HASH));
        }
    }

    /** @param leaf the hash of the leaf */
    public void append(byte[] leaf) {
        byte[] merged = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            merged = MerkleTree.node(subtrees.pop(), merged);
        }
        subtrees.push(merged);
        size++;
    }

    public byte[] root() {
        Iterator<byte[]> smallestFirst = subtrees.iterator();
        if (!smallestFirst.hasNext()) {
            return Sha256.of();
        }
        byte[] root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = MerkleTree.node(smallestFirst.next(), root);
        }
        return root;
    }

    public long size() {
        return size;
    }

    /** The subtrees' roots, the largest first. */
    public byte[] bytes() {
        byte[] bytes = new byte[subtrees.size() * HASH];
        int at = bytes.length;
        for (byte[] subtree : subtrees) {
            at -= HASH;
            System.arraycopy(subtree, 0, bytes, at, HASH);
        }
        return bytes;
    }
}
