package coop.grappe.sealing;

import coop.grappe.sealing.Finding.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The course that a tender's log tells of its rounds: one at a time, each opened with who takes part, offers of those until the deadline,
 * closed, and unsealed or given up.
 */
final class RoundsCourse {

    private static final UUID NONE = new UUID(0, 0);

    private final List<Finding> findings;
    private final Map<UUID, UUID> standing = new HashMap<>();
    private final Set<UUID> held = new HashSet<>();
    private @Nullable NegotiationLeaf opened;
    private boolean closed;

    RoundsCourse(List<Finding> findings) {
        this.findings = findings;
    }

    /** @param judged whether bids were opened and nothing has ended the tender */
    void check(NegotiationLeaf leaf, boolean judged, int number) {
        switch (leaf.kind()) {
            case ROUND_OPENED -> opened(leaf, judged, number);
            case OFFER_SUBMITTED -> submitted(leaf, number);
            case ROUND_CLOSED -> closed(leaf, number);
            case ROUND_UNSEALED -> unsealed(leaf, number);
            case ROUND_CANCELLED -> cancelled(leaf, number);
            case EXCHANGED -> turn(leaf.exchange() != null && leaf.commitment() != null, number);
        }
    }

    /** Whether a round is held. */
    boolean isGoingOn() {
        return opened != null;
    }

    private void opened(NegotiationLeaf leaf, boolean judged, int number) {
        UUID round = Objects.requireNonNullElse(leaf.round(), NONE);
        turn(judged && opened == null && leaf.deadline() != null && held.add(round), number);
        opened = leaf;
        closed = false;
        standing.clear();
    }

    private void submitted(NegotiationLeaf leaf, int number) {
        UUID offer = Objects.requireNonNullElse(leaf.offer(), NONE);
        UUID bid = Objects.requireNonNullElse(leaf.bid(), NONE);
        if (!isOf(leaf) || closed || !leaf.at().isBefore(deadline())) {
            find(Kind.OFFER_LATE, offer);
        }
        if (opened != null
                && !Objects.requireNonNullElse(opened.bids(), List.of()).contains(bid)) {
            find(Kind.OFFER_SLIPPED_IN, offer);
        }
        turn(leaf.commitment() != null && !standing.containsValue(offer), number);
        turn(Objects.equals(standing.put(bid, offer), leaf.replaces()), number);
    }

    private void closed(NegotiationLeaf leaf, int number) {
        turn(isOf(leaf) && !closed && !leaf.at().isBefore(deadline()), number);
        turn(new HashSet<>(standing.values()).equals(offers(leaf)), number);
        closed = true;
    }

    private void unsealed(NegotiationLeaf leaf, int number) {
        turn(isOf(leaf) && closed, number);
        Set<UUID> read = offers(leaf);
        read.stream()
                .filter(offer -> !standing.containsValue(offer))
                .forEach(offer -> find(Kind.OFFER_SLIPPED_IN, offer));
        standing.values().stream()
                .filter(offer -> !read.contains(offer))
                .forEach(offer -> find(Kind.OFFER_UNREADABLE, offer));
        opened = null;
    }

    private void cancelled(NegotiationLeaf leaf, int number) {
        turn(isOf(leaf), number);
        opened = null;
    }

    private boolean isOf(NegotiationLeaf leaf) {
        return opened != null && Objects.equals(opened.round(), leaf.round());
    }

    private Instant deadline() {
        return opened == null || opened.deadline() == null ? Instant.MIN : opened.deadline();
    }

    private static Set<UUID> offers(NegotiationLeaf leaf) {
        return new HashSet<>(Objects.requireNonNullElse(leaf.offers(), List.of()));
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
