package coop.grappe.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The tree that the reference implementation of Certificate Transparency is tested with. */
    private static final List<byte[]> REFERENCE = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(MerkleTree::leaf)
            .toList();

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    void rootsAreThoseOfTheReference() {
        for (int size = 1; size <= REFERENCE.size(); size++) {
            assertEquals(ROOTS.get(size - 1), HexFormat.of().formatHex(MerkleTree.root(REFERENCE.subList(0, size))));
        }
    }

    @Test
    void aFrontierHasTheRootOfItsTreeAndSurvivesBeingWrittenDown() {
        List<byte[]> leaves = leaves(130);
        Frontier frontier = new Frontier();
        for (int size = 1; size <= leaves.size(); size++) {
            frontier.append(leaves.get(size - 1));
            frontier = new Frontier(frontier.size(), frontier.bytes());
            assertArrayEquals(MerkleTree.root(leaves.subList(0, size)), frontier.root());
        }
    }

    @Test
    void everyLeafIsIncludedAtItsOwnPlaceOnly() {
        for (int size = 1; size <= 33; size++) {
            List<byte[]> leaves = leaves(size);
            byte[] root = MerkleTree.root(leaves);
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> proof = MerkleTree.inclusion(leaf, leaves);
                for (int place = 0; place < size; place++) {
                    assertEquals(
                            place == leaf,
                            MerkleTree.includes(leaves.get(leaf), place, size, root, proof),
                            "leaf %d of %d at %d".formatted(leaf, size, place));
                }
                assertFalse(MerkleTree.includes(MerkleTree.leaf(new byte[] {1}), leaf, size, root, proof));
            }
        }
    }

    @Test
    void aTreeContinuesItsOwnBeginningsOnly() {
        for (int size = 1; size <= 33; size++) {
            List<byte[]> leaves = leaves(size);
            byte[] root = MerkleTree.root(leaves);
            for (int earlier = 1; earlier <= size; earlier++) {
                List<byte[]> proof = MerkleTree.consistency(earlier, leaves);
                byte[] earlierRoot = MerkleTree.root(leaves.subList(0, earlier));
                assertTrue(MerkleTree.continues(earlier, earlierRoot, size, root, proof));
                List<byte[]> other = new ArrayList<>(leaves.subList(0, earlier));
                other.set(earlier - 1, MerkleTree.leaf(new byte[] {1}));
                assertFalse(MerkleTree.continues(earlier, MerkleTree.root(other), size, root, proof));
            }
        }
    }
}
