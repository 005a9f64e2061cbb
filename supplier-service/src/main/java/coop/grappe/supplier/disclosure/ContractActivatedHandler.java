package coop.grappe.supplier.disclosure;

import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;

/** So is the day from which it is in force. */
@ApplicationScoped
class ContractActivatedHandler implements EventHandler<ContractActivated> {

    private final DisclosedContracts contracts;
    private final Steps steps;

    ContractActivatedHandler(DisclosedContracts contracts, Steps steps) {
        this.contracts = contracts;
        this.steps = steps;
    }

    @Override
    public String type() {
        return "contracts.activated.v1";
    }

    @Override
    public Class<ContractActivated> payload() {
        return ContractActivated.class;
    }

    @Override
    public void apply(ContractActivated event) {
        contracts
                .findByIdOptional(event.contractId())
                .orElseThrow(() -> new NotYetApplicable("the contract as it was drawn up"))
                .activate(event.activatedAt());
        steps.ofCampaign(event.campaignId());
    }
}
