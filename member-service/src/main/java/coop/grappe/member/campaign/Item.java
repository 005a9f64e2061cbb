package coop.grappe.member.campaign;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is bought. The negotiator writes items while the campaign is a draft; while it collects, members propose others, which
 * the negotiator accepts, refuses, or merges into an equivalent one.
 */
@Entity
public class Item {

    @Id
    private UUID id;

    private UUID campaignId;

    @Embedded
    private Text names;

    @Embedded
    private Classification classification;

    private String unit;
    private BigDecimal packSize;
    private BigDecimal minimumOrder;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AcceptedUnit> acceptedUnits;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attribute> attributes;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private @Nullable String proposedBy;
    private @Nullable UUID mergedInto;
    private @Nullable String mergeFactor;

    @Version
    private long version;

    protected Item() {}

    static Item planned(Campaign campaign, ItemPlan plan) {
        Item item = new Item();
        item.id = Ids.next();
        item.campaignId = campaign.id();
        item.state = ItemState.ACCEPTED;
        item.rewrite(plan);
        return item;
    }

    static Item proposed(Campaign campaign, String memberId, ItemPlan plan) {
        Item item = planned(campaign, plan);
        item.state = ItemState.PROPOSED;
        item.proposedBy = memberId;
        return item;
    }

    /** The same item in another campaign. */
    Item copyFor(Campaign campaign) {
        return planned(
                campaign, new ItemPlan(names, classification, unit, packSize, minimumOrder, acceptedUnits, attributes));
    }

    void rewrite(ItemPlan plan) {
        names = plan.names();
        classification = plan.classification();
        unit = plan.unit();
        packSize = plan.packSize();
        minimumOrder = plan.leastOrder();
        acceptedUnits = plan.ownUnits();
        attributes = plan.askedAttributes();
    }

    public void accept() {
        go(ItemAct.ACCEPT);
    }

    public void refuse() {
        go(ItemAct.REFUSE);
    }

    /**
     * Says that this is the same thing as another item.
     *
     * @param factor how many base units of the other one base unit of this is
     */
    public void mergeInto(Item other, Ratio factor) {
        go(ItemAct.MERGE);
        other.go(ItemAct.ASK);
        mergedInto = other.id;
        mergeFactor = factor.toString();
    }

    /** Takes a merging back. */
    public void separate() {
        go(ItemAct.SEPARATE);
        mergedInto = null;
        mergeFactor = null;
    }

    /** @throws Problem 409 if nobody may ask for it any more */
    public void requireAskable() {
        go(ItemAct.ASK);
    }

    /** How many base units of this item one of the written unit is, exactly; empty if the item does not accept that unit. */
    public Optional<Ratio> factorOf(String written, Units units) {
        String word = Units.plain(written);
        Optional<Ratio> own = acceptedUnits.stream()
                .filter(accepted -> Units.plain(accepted.unit()).equals(word))
                .map(AcceptedUnit::factor)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        if (units.isCase(written)) {
            return Optional.of(Ratio.of(packSize));
        }
        Unit base = units.ofCode(unit).orElseThrow();
        return units.meantBy(written).flatMap(meant -> units.factor(meant, base));
    }

    private void go(ItemAct act) {
        state = state.after(act).orElseThrow(this::refusal);
    }

    private Problem refusal() {
        return new Problem(
                        CampaignProblem.ITEM_STATE,
                        state.label().fr(),
                        state.label().en())
                .with("state", state.word());
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public Text names() {
        return names;
    }

    public Classification classification() {
        return classification;
    }

    /** In UN/ECE Recommendation 20. */
    public String unit() {
        return unit;
    }

    /** How many units come in one case. */
    public BigDecimal packSize() {
        return packSize;
    }

    /** The least that one need may be, in base units; zero if anything will do. */
    public BigDecimal minimumOrder() {
        return minimumOrder;
    }

    public List<AcceptedUnit> acceptedUnits() {
        return acceptedUnits;
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public ItemState state() {
        return state;
    }

    /** The member that proposed it, if one did. */
    public @Nullable String proposedBy() {
        return proposedBy;
    }

    /** The item that is bought in its place, if it was merged. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** How many base units of the item that is bought in its place one of its own is. */
    public Ratio mergeFactor() {
        return Ratio.parse(Objects.requireNonNull(mergeFactor)).orElseThrow();
    }

    public long version() {
        return version;
    }
}
