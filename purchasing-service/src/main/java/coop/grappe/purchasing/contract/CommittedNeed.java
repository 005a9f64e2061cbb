package coop.grappe.purchasing.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;

/** What one member committed to buy of one item for one site, with the price that it paid before. Never changes. */
@Entity
public class CommittedNeed {

    @Id
    private UUID needId;

    private UUID campaignId;
    private String memberId;
    private String memberName;
    private UUID siteId;
    private String siteName;
    private String siteAddress;
    private String siteRegion;
    private UUID itemId;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal baselineAmount;
    private String baselineCurrency;

    protected CommittedNeed() {}

    static CommittedNeed of(NeedCommitted event) {
        CommittedNeed need = new CommittedNeed();
        need.needId = event.needId();
        need.campaignId = event.campaignId();
        need.memberId = event.memberId();
        need.memberName = event.memberName();
        need.siteId = event.site().siteId();
        need.siteName = event.site().name();
        need.siteAddress = event.site().address().oneLine();
        need.siteRegion = event.site().region();
        need.itemId = event.itemId();
        need.quantity = event.quantity().value();
        need.unit = event.quantity().unit();
        need.baselineAmount = event.baselineUnitPrice().amount();
        need.baselineCurrency = event.baselineUnitPrice().currency().getCurrencyCode();
        return need;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String memberId() {
        return memberId;
    }

    public String memberName() {
        return memberName;
    }

    public UUID siteId() {
        return siteId;
    }

    public String siteName() {
        return siteName;
    }

    public String siteAddress() {
        return siteAddress;
    }

    public UUID itemId() {
        return itemId;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    /** The unit price that the member paid before; up to four decimals. */
    public BigDecimal baselineAmount() {
        return baselineAmount;
    }
}
