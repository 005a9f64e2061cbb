package coop.grappe.purchasing.contract;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Draws up one contract per winner, once every committed need of the campaign has arrived. */
@ApplicationScoped
class AwardConfirmedHandler implements EventHandler<AwardConfirmed> {

    private final CommittedNeeds needs;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    AwardConfirmedHandler(
            CommittedNeeds needs,
            Contracts contracts,
            Entitlements entitlements,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.needs = needs;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "awards.confirmed.v1";
    }

    @Override
    public Class<AwardConfirmed> payload() {
        return AwardConfirmed.class;
    }

    @Override
    public void apply(AwardConfirmed award) {
        long known = needs.ofCampaign(award.campaignId());
        if (known < award.committedNeeds()) {
            throw new NotYetApplicable(
                    "%d of %d committed needs have arrived".formatted(known, award.committedNeeds()));
        }
        Instant now = clock.now();
        for (AwardConfirmed.Winner winner : award.suppliers()) {
            Contract contract = Contract.drawnUp(award, winner, now);
            contracts.persist(contract);
            outbox.publish(contract.drawing());
            audit.record(
                    "contracts.drawn-up", "contracts/" + contract.id(), contract.organizer(), contract.supplierId());
        }
        contracts.flush();
        contracts.ofAward(award.awardId()).stream()
                .flatMap(contract -> contract.lines().stream())
                .map(ContractLine::itemId)
                .distinct()
                .forEach(itemId -> entitle(award, itemId));
    }

    private void entitle(AwardConfirmed award, java.util.UUID itemId) {
        var allotment =
                Allotment.of(needs.ofItem(award.campaignId(), itemId), contracts.linesOf(award.awardId(), itemId));
        allotment.entitlements().forEach(entitlements::persist);
    }
}
