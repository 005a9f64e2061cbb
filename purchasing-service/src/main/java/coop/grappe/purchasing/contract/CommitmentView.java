package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the group has committed to order of an item, and where it stands.
 *
 * @param settled whether the contract has ended and this is owed; otherwise it is what would be, if nothing more were ordered
 * @param projected what will have been ordered at the end if it goes on like this; null once settled
 * @param projectedCost what would be missing then, at its price
 * @param shares what each member owes, as far as the reader may see it
 */
@Schema(name = "CommitmentStanding", examples = """
                {"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},"minimum":{"value":"100","unit":"EA"},
                "ordered":{"value":"36","unit":"EA"},"missing":{"value":"64","unit":"EA"},"shortfallPrice":{"amount":"0.50","currency":"CAD"},
                "cost":{"amount":"32.00","currency":"CAD"},"settled":false,"projected":{"value":"84","unit":"EA"},
                "projectedMissing":{"value":"16","unit":"EA"},"projectedCost":{"amount":"8.00","currency":"CAD"},
                "shares":[{"memberId":"CA-QC-NEQ:1100000002","memberName":"Coop des Érables","missing":{"value":"12","unit":"EA"},"amount":{"amount":"32.00","currency":"CAD"}}]}""")
record CommitmentView(
        UUID itemId,
        Text names,
        Quantity minimum,
        Quantity ordered,
        Quantity missing,
        @Nullable UnitPrice shortfallPrice,
        Money cost,
        boolean settled,
        @Nullable Quantity projected,
        @Nullable Quantity projectedMissing,
        @Nullable Money projectedCost,
        List<ShortfallShare> shares) {

    static CommitmentView forecast(
            Commitments.Reckoning reckoning,
            LocalDate first,
            Optional<LocalDate> last,
            LocalDate today,
            Predicate<String> readable) {
        Quantity projected = reckoning.projected(first, last, today);
        Quantity missing = reckoning.missing(projected);
        return new CommitmentView(
                reckoning.line().itemId(),
                reckoning.line().names(),
                reckoning.minimum(),
                reckoning.ordered(),
                reckoning.missing(),
                reckoning.price(),
                reckoning.cost(),
                false,
                projected,
                missing,
                reckoning.price().times(missing),
                readable(reckoning.shares(), readable));
    }

    static CommitmentView settled(Shortfall shortfall, Predicate<String> readable) {
        return new CommitmentView(
                shortfall.itemId(),
                shortfall.names(),
                shortfall.minimum(),
                shortfall.ordered(),
                shortfall.missing(),
                null,
                shortfall.cost(),
                true,
                null,
                null,
                null,
                readable(shortfall.shares(), readable));
    }

    private static List<ShortfallShare> readable(List<ShortfallShare> shares, Predicate<String> readable) {
        return shares.stream().filter(share -> readable.test(share.memberId())).toList();
    }
}
