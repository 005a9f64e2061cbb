package coop.grappe.sealing;

import coop.grappe.sealing.Finding.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The course that the leaves of a tender's log tell: published once, bids until the deadline, closed, opened, negotiated. When what is asked
 * changes, the bids before it stand no more until they are confirmed.
 */
final class Course {

    private static final Set<Leaf.Kind> BEFORE_THE_CLOSING = EnumSet.of(
            Leaf.Kind.PUBLISHED,
            Leaf.Kind.AMENDED,
            Leaf.Kind.ANSWERED,
            Leaf.Kind.SUBMITTED,
            Leaf.Kind.CONFIRMED,
            Leaf.Kind.WITHDRAWN);

    private final List<String> lines;
    private final List<Finding> findings;
    private final Set<UUID> standing = new LinkedHashSet<>();
    private final Set<UUID> unconfirmed = new LinkedHashSet<>();
    private Instant latest = Instant.MIN;
    private Instant deadline = Instant.MIN;
    private final RoundsCourse rounds;
    private boolean opened;
    private boolean cancelled;
    private Leaf.@Nullable Kind last;

    Course(List<String> lines, List<Finding> findings) {
        this.lines = lines;
        this.findings = findings;
        this.rounds = new RoundsCourse(findings);
    }

    void check() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int number = i + 1;
            read(line).ifPresentOrElse(leaf -> check(leaf, number), () -> negotiated(line, number));
        }
    }

    static Optional<Leaf> read(String line) {
        try {
            return Optional.of(Leaf.parse(line));
        } catch (IllegalArgumentException notALeaf) {
            return Optional.empty();
        }
    }

    static Optional<NegotiationLeaf> readNegotiated(String line) {
        try {
            return Optional.of(NegotiationLeaf.parse(line));
        } catch (IllegalArgumentException notALeaf) {
            return Optional.empty();
        }
    }

    private void negotiated(String line, int number) {
        readNegotiated(line)
                .ifPresentOrElse(
                        leaf -> {
                            follow(leaf.at(), number);
                            turn(opened, number);
                            rounds.check(leaf, opened && !cancelled, number);
                        },
                        () -> find(Kind.LEAF_OUT_OF_TURN, number));
    }

    private void follow(Instant at, int number) {
        if (at.isBefore(latest)) {
            find(Kind.LEAF_BACKDATED, number);
        }
        latest = at;
    }

    private void check(Leaf leaf, int number) {
        follow(leaf.at(), number);
        switch (leaf.kind()) {
            case PUBLISHED -> published(leaf, number);
            case AMENDED -> amended(leaf, number);
            case ANSWERED -> turn(isOpen() && leaf.file() != null, number);
            case SUBMITTED -> submitted(leaf, number);
            case CONFIRMED -> confirmed(leaf, number);
            case WITHDRAWN -> withdrawn(leaf, number);
            case CLOSED -> closed(leaf, number);
            case OPENED -> opened(leaf, number);
            case AUCTIONED -> turn(opened && !rounds.isGoingOn(), number);
            case CANCELLED -> cancelled = true;
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
        if (Boolean.TRUE.equals(leaf.asksAnew())) {
            unconfirmed.addAll(standing);
            standing.clear();
        }
    }

    private void submitted(Leaf leaf, int number) {
        UUID bid = Objects.requireNonNullElse(leaf.bid(), new UUID(0, 0));
        if (!isOpen() || !leaf.at().isBefore(deadline)) {
            find(Kind.BID_LATE, bid);
        }
        turn(leaf.replaces() == null || remove(leaf.replaces()), number);
        turn(leaf.commitment() != null && standing.add(bid), number);
    }

    private void withdrawn(Leaf leaf, int number) {
        turn(isOpen() && leaf.at().isBefore(deadline) && remove(leaf.bid()), number);
    }

    private void confirmed(Leaf leaf, int number) {
        UUID bid = Objects.requireNonNullElse(leaf.bid(), new UUID(0, 0));
        if (!isOpen() || !leaf.at().isBefore(deadline)) {
            find(Kind.BID_LATE, bid);
        }
        turn(unconfirmed.remove(bid) && standing.add(bid), number);
    }

    /** Whether the bid was there to be taken back: standing, or not confirmed yet. */
    private boolean remove(@Nullable UUID bid) {
        return standing.remove(bid) || unconfirmed.remove(bid);
    }

    private void closed(Leaf leaf, int number) {
        turn(isOpen() && !leaf.at().isBefore(deadline), number);
        turn(standing.equals(new LinkedHashSet<>(bids(leaf))), number);
        turn(unconfirmed.equals(new LinkedHashSet<>(Objects.requireNonNullElse(leaf.lapsed(), List.of()))), number);
    }

    private void opened(Leaf leaf, int number) {
        turn(last == Leaf.Kind.CLOSED, number);
        opened = true;
        Set<UUID> read = Set.copyOf(bids(leaf));
        read.stream().filter(bid -> !standing.contains(bid)).forEach(bid -> find(Kind.BID_SLIPPED_IN, bid));
        standing.stream().filter(bid -> !read.contains(bid)).forEach(bid -> find(Kind.BID_UNREADABLE, bid));
    }

    private boolean isOpen() {
        return last != null && BEFORE_THE_CLOSING.contains(last);
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
