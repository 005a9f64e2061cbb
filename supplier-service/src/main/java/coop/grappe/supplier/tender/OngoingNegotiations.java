package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All ways in which opened bids may still change. Ask with the tender locked, or held by whoever begins one. */
@ApplicationScoped
public class OngoingNegotiations {

    private final List<OngoingNegotiation> all;

    OngoingNegotiations(@All List<OngoingNegotiation> all) {
        this.all = all;
    }

    /** @throws Problem 409 while bids of the tender may change */
    public void requireNone(UUID tenderId) {
        all.forEach(one -> one.requireNoneOpen(tenderId));
    }

    /** @throws Problem 409 while bids of the tender may change in another way */
    public void requireNoneBut(OngoingNegotiation.Kind kind, UUID tenderId) {
        all.stream().filter(one -> one.kind() != kind).forEach(one -> one.requireNoneOpen(tenderId));
    }

    /** Whether the tender’s log tells bidders now what they should not know of each other yet. */
    public boolean sealLog(UUID tenderId) {
        return all.stream().anyMatch(one -> one.sealsLog(tenderId));
    }
}
