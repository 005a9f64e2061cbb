package coop.grappe.purchasing.contract;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

    @Embedded
    private @Nullable SiteAddress address;

    private String siteRegion;
    private UUID itemId;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal baselineAmount;
    private String baselineCurrency;
    private @Nullable String baselineSource;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NeedsCommitted.Step> ladder;

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
        need.address = site.address().parts();
        need.siteRegion = site.region();
        need.itemId = committed.itemId();
        need.quantity = committed.quantity().value();
        need.unit = committed.quantity().unit();
        need.ladder = committed.ladder();
        need.baselineAmount = committed.baselineUnitPrice().amount();
        need.baselineCurrency = committed.baselineUnitPrice().currency().getCurrencyCode();
        need.baselineSource = committed.baselineSource();
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

    /** The site's address in its parts; null only if it was kept as one line that cannot be told apart. */
    public @Nullable SiteAddress address() {
        return address;
    }

    /** Where taxes are due on what is delivered there: {@code CA-} and the province. */
    public String jurisdiction() {
        return "CA-" + (address == null ? "QC" : address.province());
    }

    public UUID itemId() {
        return itemId;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    /** How much the member wants at a unit price. */
    BigDecimal wantedAt(BigDecimal price) {
        return ladder.isEmpty()
                ? quantity
                : ladder.stream()
                        .filter(step -> step.atMost().amount().compareTo(price) >= 0)
                        .map(step -> step.quantity().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The unit price that the member paid before; up to four decimals. */
    public BigDecimal baselineAmount() {
        return baselineAmount;
    }

    /** Where that price stands: {@code invoice}, {@code quote}, {@code list} or {@code estimate}; null if nobody has said. */
    public @Nullable String baselineSource() {
        return baselineSource;
    }

    public String unit() {
        return unit;
    }

    public UUID needId() {
        return needId;
    }
}
