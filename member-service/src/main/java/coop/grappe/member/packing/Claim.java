package coop.grappe.member.packing;

import java.util.Comparator;
import java.util.UUID;

/** What one need asks of an item. */
public record Claim(UUID needId, String memberId, Requests requests) {

    /** Who asked first stands first; of two at the same instant, the one with the smaller id. */
    static final Comparator<Claim> BY_TIME = Comparator.comparing(
                    (Claim claim) -> claim.requests().inOrder().get(0).at())
            .thenComparing(Claim::needId);
}
