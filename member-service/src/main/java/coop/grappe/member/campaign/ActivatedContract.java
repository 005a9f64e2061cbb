package coop.grappe.member.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Notes that one of the contracts of a campaign's award is in force. */
@Entity
public class ActivatedContract {

    @Id
    private UUID contractId;

    private UUID campaignId;
    private UUID awardId;

    protected ActivatedContract() {}

    public static ActivatedContract of(UUID contractId, UUID campaignId, UUID awardId) {
        ActivatedContract contract = new ActivatedContract();
        contract.contractId = contractId;
        contract.campaignId = campaignId;
        contract.awardId = awardId;
        return contract;
    }
}
