package coop.grappe.supplier.disclosure;

import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;

/** So is that it came to nothing. */
@ApplicationScoped
class ContractLapsedHandler implements EventHandler<ContractLapsed> {

    private final DisclosedContracts contracts;
    private final Steps steps;

    ContractLapsedHandler(DisclosedContracts contracts, Steps steps) {
        this.contracts = contracts;
        this.steps = steps;
    }

    @Override
    public String type() {
        return "contracts.lapsed.v1";
    }

    @Override
    public Class<ContractLapsed> payload() {
        return ContractLapsed.class;
    }

    @Override
    public void apply(ContractLapsed event) {
        contracts
                .findByIdOptional(event.contractId())
                .orElseThrow(() -> new NotYetApplicable("the contract as it was drawn up"))
                .lapse(event.lapsedAt());
        steps.ofCampaign(event.campaignId());
    }
}
