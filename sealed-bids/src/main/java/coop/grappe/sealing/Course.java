package coop.grappe.sealing;

import coop.grappe.sealing.Finding.Kind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The course that the leaves of a log tell: published once, bids until the deadline, closed, opened. */
final class Course {

    private final List<String> lines;
    private final List<Finding> findings;
    private final Set<UUID> standing = new LinkedHashSet<>();
    private Instant latest = Instant.MIN;
    private Instant deadline = Instant.MIN;
    private Leaf.@org.jspecify.annotations.Nullable Kind last;

    Course(List<String> lines, List<Finding> findings) {
        this.lines = lines;
        this.findings = findings;
    }

    void check() {
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            read(lines.get(i)).ifPresentOrElse(leaf -> check(leaf, number), () -> find(Kind.LEAF_OUT_OF_TURN, number));
        }
    }

    static Optional<Leaf> read(String line) {
        try {
            return Optional.of(Leaf.parse(line));
        } catch (IllegalArgumentException notALeaf) {
            return Optional.empty();
        }
    }

    private void check(Leaf leaf, int number) {
        if (leaf.at().isBefore(latest)) {
            find(Kind.LEAF_BACKDATED, number);
        }
        latest = leaf.at();
        switch (leaf.kind()) {
            case PUBLISHED -> published(leaf, number);
            case AMENDED -> amended(leaf, number);
            case SUBMITTED -> submitted(leaf, number);
            case WITHDRAWN -> withdrawn(leaf, number);
            case CLOSED -> closed(leaf, number);
            case OPENED -> opened(leaf, number);
            case AUCTIONED -> turn(last == Leaf.Kind.OPENED || last == Leaf.Kind.AUCTIONED, number);
            case CANCELLED -> {}
        }
        last = leaf.kind();
    }

    private void published(Leaf leaf, int number) {
        turn(number == 1, number);
        deadline = Objects.requireNonNullElse(leaf.deadline(), Instant.MIN);
    }

    private void amended(Leaf leaf, int number) {
        Instant later = Objects.requireNonNullElse(leaf.deadline(), Instant.MIN);
        turn(isOpen() && leaf.at().isBefore(deadline) && !later.isBefore(deadline), number);
        deadline = later;
    }

    private void submitted(Leaf leaf, int number) {
        UUID bid = Objects.requireNonNullElse(leaf.bid(), new UUID(0, 0));
        if (!isOpen() || !leaf.at().isBefore(deadline)) {
            find(Kind.BID_LATE, bid);
        }
        turn(leaf.replaces() == null || standing.remove(leaf.replaces()), number);
        turn(leaf.commitment() != null && standing.add(bid), number);
    }

    private void withdrawn(Leaf leaf, int number) {
        turn(isOpen() && leaf.at().isBefore(deadline) && standing.remove(leaf.bid()), number);
    }

    private void closed(Leaf leaf, int number) {
        turn(isOpen() && !leaf.at().isBefore(deadline), number);
        turn(standing.equals(new LinkedHashSet<>(bids(leaf))), number);
    }

    private void opened(Leaf leaf, int number) {
        turn(last == Leaf.Kind.CLOSED, number);
        Set<UUID> read = Set.copyOf(bids(leaf));
        read.stream().filter(bid -> !standing.contains(bid)).forEach(bid -> find(Kind.BID_SLIPPED_IN, bid));
        standing.stream().filter(bid -> !read.contains(bid)).forEach(bid -> find(Kind.BID_UNREADABLE, bid));
    }

    private boolean isOpen() {
        return last == Leaf.Kind.PUBLISHED
                || last == Leaf.Kind.AMENDED
                || last == Leaf.Kind.SUBMITTED
                || last == Leaf.Kind.WITHDRAWN;
    }

    private static List<UUID> bids(Leaf leaf) {
        return Objects.requireNonNullElse(leaf.bids(), List.of());
    }

    private void turn(boolean right, int number) {
        if (!right) {
            find(Kind.LEAF_OUT_OF_TURN, number);
        }
    }

    private void find(Kind kind, Object argument) {
        findings.add(Finding.of(kind, argument));
    }
}
