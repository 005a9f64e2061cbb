package coop.grappe.member.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Notes what came of one of the contracts of a campaign's award: it is in force, or it was given up before it was. */
@Entity
public class SettledContract {

    @Id
    private UUID contractId;

    private UUID campaignId;
    private UUID awardId;
    private boolean lapsed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> items;

    protected SettledContract() {}

    /** @param awardId the contract's own, which may be a part of what was proposed */
    public static SettledContract of(UUID contractId, UUID campaignId, UUID awardId, List<UUID> items, boolean lapsed) {
        SettledContract contract = new SettledContract();
        contract.contractId = contractId;
        contract.campaignId = campaignId;
        contract.awardId = awardId;
        contract.items = List.copyOf(items);
        contract.lapsed = lapsed;
        return contract;
    }

    public boolean isLapsed() {
        return lapsed;
    }

    public List<UUID> items() {
        return items;
    }
}
