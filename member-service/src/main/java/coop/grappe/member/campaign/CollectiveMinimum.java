package coop.grappe.member.campaign;

import coop.grappe.platform.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Below which a campaign does not go to market.
 *
 * @param members how many members with a need
 * @param baseline how much their needs cost today
 */
@Embeddable
public record CollectiveMinimum(
        @Min(1) int members, @NotNull Money baseline) {

    boolean isMetBy(Collected collected) {
        return collected.members() >= members && collected.baseline().compareTo(baseline) >= 0;
    }
}
