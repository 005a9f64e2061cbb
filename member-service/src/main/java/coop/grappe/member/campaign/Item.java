package coop.grappe.member.campaign;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** What is bought: written while its campaign is a draft, fixed afterwards. */
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

    @Version
    private long version;

    protected Item() {}

    static Item planned(Campaign campaign, ItemPlan plan) {
        Item item = new Item();
        item.id = Ids.next();
        item.campaignId = campaign.id();
        item.rewrite(plan);
        return item;
    }

    void rewrite(ItemPlan plan) {
        names = plan.names();
        classification = plan.classification();
        unit = plan.unit();
        packSize = plan.packSize();
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

    long version() {
        return version;
    }
}
