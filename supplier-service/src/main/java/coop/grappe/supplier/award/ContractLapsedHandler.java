package coop.grappe.supplier.award;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A winner whose contract is not signed loses its part of the award. */
@ApplicationScoped
class ContractLapsedHandler implements EventHandler<ContractLapsed> {

    private final AwardDecision decision;

    ContractLapsedHandler(AwardDecision decision) {
        this.decision = decision;
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
    public void apply(ContractLapsed lapsed) {
        decision.by(lapsed);
    }
}
