package coop.grappe.supplier.disclosure;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A contract that waits for its signatures is public. */
@ApplicationScoped
class ContractDrawnUpHandler implements EventHandler<ContractDrawnUp> {

    private final DisclosedContracts contracts;
    private final Steps steps;
    private final DatabaseClock clock;

    ContractDrawnUpHandler(DisclosedContracts contracts, Steps steps, DatabaseClock clock) {
        this.contracts = contracts;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "contracts.drawn-up.v1";
    }

    @Override
    public Class<ContractDrawnUp> payload() {
        return ContractDrawnUp.class;
    }

    @Override
    public void apply(ContractDrawnUp event) {
        contracts.persist(new DisclosedContract(event.contractId(), event.awardId(), event.supplierId(), clock.now()));
        steps.ofCampaign(event.campaignId());
    }
}
