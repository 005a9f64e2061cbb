package coop.grappe.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hash tree of RFC 9162 (Certificate Transparency 2.0), section 2.1, with SHA-256: its root stands for all leaves and their order, and
 * short proofs show that a leaf is in it, or that one tree only continues another.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** The hash of a leaf, 2.1.1. */
    public static byte[] leaf(byte[] data) {
        return Sha256.of(LEAF, data);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /** The root over the hashes of leaves, 2.1.1. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = split(leaves.size());
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /**
     * What shows that a leaf is in the tree, 2.1.3.1.
     *
     * @param index of the leaf, from 0
     */
    public static List<byte[]> inclusion(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int left = split(leaves.size());
        List<byte[]> before = leaves.subList(0, left);
        List<byte[]> after = leaves.subList(left, leaves.size());
        List<byte[]> path = index < left ? inclusion(index, before) : inclusion(index - left, after);
        path.add(root(index < left ? after : before));
        return path;
    }

    /**
     * What shows that the tree of the first leaves is a beginning of the whole, 2.1.4.1.
     *
     * @param earlier how many leaves the earlier tree had, from 1 to all
     */
    public static List<byte[]> consistency(int earlier, List<byte[]> leaves) {
        return subproof(earlier, leaves, true);
    }

    private static List<byte[]> subproof(int earlier, List<byte[]> leaves, boolean whole) {
        if (earlier == leaves.size()) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int left = split(leaves.size());
        List<byte[]> before = leaves.subList(0, left);
        List<byte[]> after = leaves.subList(left, leaves.size());
        List<byte[]> proof =
                earlier <= left ? subproof(earlier, before, whole) : subproof(earlier - left, after, false);
        proof.add(root(earlier <= left ? after : before));
        return proof;
    }

    /** Whether the proof leads from the leaf to the root, 2.1.3.2. */
    public static boolean includes(byte[] leaf, long index, long size, byte[] root, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] next : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(next, hash);
                int shift = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= shift;
                sn >>= shift;
            } else {
                hash = node(hash, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    /** Whether the proof shows that the later tree continues the earlier one, 2.1.4.2. */
    public static boolean continues(
            long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> proof) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            path.add(0, earlierRoot);
        }
        return !path.isEmpty() && leadsToBoth(earlier, earlierRoot, later, laterRoot, path);
    }

    private static boolean leadsToBoth(
            long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> path) {
        int shift = Long.numberOfTrailingZeros(~(earlier - 1));
        long fn = (earlier - 1) >> shift;
        long sn = (later - 1) >> shift;
        byte[] first = path.get(0);
        byte[] second = first;
        for (byte[] next : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = node(next, first);
                second = node(next, second);
                int zeros = (fn & 1) == 1 || fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= zeros;
                sn >>= zeros;
            } else {
                second = node(second, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(first, earlierRoot) && Arrays.equals(second, laterRoot);
    }

    /** The largest power of two below the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
