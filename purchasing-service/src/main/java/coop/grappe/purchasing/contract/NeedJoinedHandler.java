package coop.grappe.purchasing.contract;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Entitles a member that joins late, from the contract with the most room for its item on: so it has to do with as few suppliers as
 * possible. member-service has taken the quantity out of the same room before, so there is enough.
 */
@ApplicationScoped
class NeedJoinedHandler implements EventHandler<NeedJoined> {

    private static final Comparator<ContractLine> MOST_ROOM_FIRST = Comparator.comparing(
                    (ContractLine line) -> line.room().value())
            .reversed()
            .thenComparing(ContractLine::contractId);

    private final CommittedNeeds needs;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Outbox outbox;
    private final Audit audit;

    NeedJoinedHandler(
            CommittedNeeds needs, Contracts contracts, Entitlements entitlements, Outbox outbox, Audit audit) {
        this.needs = needs;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "needs.joined.v1";
    }

    @Override
    public Class<NeedJoined> payload() {
        return NeedJoined.class;
    }

    @Override
    public void apply(NeedJoined event) {
        NeedsCommitted.Committed joined = event.need();
        entitlements.lock(joined.itemId(), event.memberId());
        List<ContractLine> lines = contracts.lockedLines(event.campaignId(), joined.itemId());
        BigDecimal missing = joined.quantity().value();
        List<ContractEvent.Part> parts = new ArrayList<>();
        for (ContractLine line : lines.stream().sorted(MOST_ROOM_FIRST).toList()) {
            BigDecimal part = missing.min(line.room().value());
            if (part.signum() > 0) {
                line.entitle(part);
                entitlements.extend(line, event.memberId(), event.memberName(), part);
                parts.add(new ContractEvent.Part(line.contractId(), new Quantity(part, line.unit())));
                missing = missing.subtract(part);
            }
        }
        if (missing.signum() > 0) {
            throw new NotYetApplicable("room for %s of item %s".formatted(missing, joined.itemId()));
        }
        needs.persist(CommittedNeed.of(event.campaignId(), event.memberId(), event.memberName(), joined, event.site()));
        outbox.publish(new ContractEvent.Joined(
                parts.get(0).contractId(), event.campaignId(), event.memberId(), joined.needId(), parts));
        audit.record("contracts.joined", "contracts/" + parts.get(0).contractId(), event.memberId());
    }
}
