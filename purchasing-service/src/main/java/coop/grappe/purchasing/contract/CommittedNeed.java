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

    static CommittedNeed of(NeedsCommitted event, NeedsCommitted.Committed committed, NeedsCommitted.Destination site) {
        return of(event.campaignId(), event.memberId(), event.memberName(), committed, site);
    }

    static CommittedNeed of(
            UUID campaignId,
            String memberId,
            String memberName,
            NeedsCommitted.Committed committed,
            NeedsCommitted.Destination site) {
        CommittedNeed need = new CommittedNeed();
        need.needId = committed.needId();
        need.campaignId = campaignId;
        need.memberId = memberId;
        need.memberName = memberName;
        need.siteId = site.siteId();
        need.siteName = site.name();
        need.siteAddress = site.address().oneLine();
        need.siteRegion = site.region();
        need.itemId = committed.itemId();
        need.quantity = committed.quantity().value();
        need.unit = committed.quantity().unit();
        need.baselineAmount = committed.baselineUnitPrice().amount();
        need.baselineCurrency = committed.baselineUnitPrice().currency().getCurrencyCode();
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
