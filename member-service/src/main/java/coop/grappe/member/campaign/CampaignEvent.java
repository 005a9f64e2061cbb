package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to campaigns. */
public sealed interface CampaignEvent extends DomainEvent {

    UUID campaignId();

    @Override
    default String topic() {
        return "campaigns";
    }

    @Override
    default String key() {
        return campaignId().toString();
    }

    /** Members may adhere and submit needs from now on. */
    record Opened(UUID campaignId, String organizer, Text title, int charterVersion, Instant collectingUntil)
            implements CampaignEvent {
        @Override
        public String type() {
            return "campaigns.opened.v1";
        }
    }

    /**
     * The deadline comes near.
     *
     * @param remaining how long before the deadline this reminder was to be sent, in ISO 8601
     * @param adherents how many members take part
     * @param withoutNeeds how many of them have not said yet what they need
     */
    record ReminderDue(
            UUID campaignId, Text title, Instant collectingUntil, String remaining, long adherents, long withoutNeeds)
            implements CampaignEvent {
        @Override
        public String type() {
            return "campaigns.reminder-due.v1";
        }
    }

    /** Collecting goes on until another instant. */
    record Extended(UUID campaignId, Instant collectingUntil) implements CampaignEvent {
        @Override
        public String type() {
            return "campaigns.extended.v1";
        }
    }

    /**
     * Demand is final and goes to market. It travels in parts, in their order, each with the same head.
     *
     * @param part from 1
     * @param items those of this part that anyone needs, at most {@link #MOST_ITEMS}
     * @param members how many members need anything, in the whole campaign
     * @param baseline the sum of the items' baselines
     */
    record Closed(
            UUID campaignId,
            String organizer,
            Text title,
            Rules charter,
            int part,
            int parts,
            List<DemandedItem> items,
            int members,
            long needs,
            Money baseline,
            Instant closedAt)
            implements CampaignEvent {

        /** With a whole demand curve and Québec's seventeen regions an item takes some seven kilobytes. */
        public static final int MOST_ITEMS = 100;

        @Override
        public String type() {
            return "campaigns.closed.v2";
        }
    }

    /**
     * What of the charter binds the other services; percentages as decimals, periods in ISO 8601.
     *
     * @param ceilingMarginPercent how far the contracts' ceilings lie above the demand, for those who join late
     * @param trusteeship who opens the bids
     * @param disclosure whether prices that lost become public
     * @param gainSharing how what is gained is shared: {@code equal-price}, {@code proportional} or {@code shapley}
     */
    record Rules(
            int version,
            Text scope,
            Money ceiling,
            Instant mandateExpires,
            int quorumPercent,
            int majorityPercent,
            String feePercent,
            String votingPeriod,
            String standstillPeriod,
            String ceilingMarginPercent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Trusteeship trusteeship,

            Disclosure disclosure,
            String gainSharing) {}

    /**
     * How much of an item all members together need, and what it costs them today.
     *
     * @param curve how much of it at which price, if any need depends on the price: at most {@link DemandStep#MOST} steps
     */
    record DemandedItem(
            UUID itemId,
            Text names,
            Classification classification,
            String unit,
            String packSize,
            Money baseline,
            List<RegionalDemand> demand,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DemandStep> curve) {}

    /**
     * How much is wanted in all when a unit costs at most that.
     *
     * @param atMost of one base unit, before taxes; null for what is wanted at every price, with which a curve begins
     */
    record DemandStep(@JsonInclude @Nullable UnitPrice atMost, Quantity quantity) {

        /** With these, a hundred items and Québec's seventeen regions an event stays below a mebibyte. */
        public static final int MOST = 40;
    }

    /** How much of it goes where. */
    record RegionalDemand(String region, Quantity quantity) {}

    /** The organizer has given it up. */
    record Cancelled(UUID campaignId, String reason) implements CampaignEvent {
        @Override
        public String type() {
            return "campaigns.cancelled.v1";
        }
    }

    /** It came to nothing. */
    record Unsuccessful(UUID campaignId, String reason) implements CampaignEvent {
        @Override
        public String type() {
            return "campaigns.unsuccessful.v1";
        }
    }

    /** Everything was bought. */
    record Completed(UUID campaignId) implements CampaignEvent {
        @Override
        public String type() {
            return "campaigns.completed.v1";
        }
    }
}
