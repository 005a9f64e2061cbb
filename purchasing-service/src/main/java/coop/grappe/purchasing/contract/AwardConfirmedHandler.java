package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Draws up one contract per winner, once every committed need of the campaign has arrived. Members are entitled to what they
 * committed, less what contracts of other awards give them of the same item.
 */
@ApplicationScoped
class AwardConfirmedHandler implements EventHandler<AwardConfirmed> {

    private final CommittedNeeds needs;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final DatabaseClock clock;
    private final Chronicle chronicle;

    AwardConfirmedHandler(
            CommittedNeeds needs,
            Contracts contracts,
            Entitlements entitlements,
            DatabaseClock clock,
            Chronicle chronicle) {
        this.needs = needs;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.clock = clock;
        this.chronicle = chronicle;
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
            ContractTerms published = award.terms();
            boolean fits = published == null || contract.takesOver(published, QuebecDay.of(now));
            chronicle.tell(contract.drawing());
            chronicle.note(contract, fits ? "drawn-up" : "drawn-up-without-terms", null, now);
        }
        contracts.flush();
        contracts.ofAward(award.awardId()).stream()
                .flatMap(contract -> contract.lines().stream())
                .map(ContractLine::itemId)
                .distinct()
                .forEach(itemId -> entitle(award, itemId));
    }

    private void entitle(AwardConfirmed award, UUID itemId) {
        List<CommittedNeed> committed = needs.ofItem(award.campaignId(), itemId);
        Map<String, BigDecimal> standing = entitlements.standing(award.campaignId(), itemId);
        List<ContractLine> lines = contracts.linesOf(award.awardId(), itemId);
        if (sum(lines.stream().map(ContractLine::entitled))
                        .add(sum(standing.values().stream()))
                        .compareTo(sum(committed.stream().map(CommittedNeed::quantity)))
                > 0) {
            throw new NotYetApplicable("another contract for item %s to be given up".formatted(itemId));
        }
        var allotment = Allotment.of(committed, standing, lines);
        allotment.entitlements().forEach(entitlements::persist);
    }

    private static BigDecimal sum(Stream<BigDecimal> quantities) {
        return quantities.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
