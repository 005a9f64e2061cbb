package coop.grappe.purchasing.cost;

import coop.grappe.platform.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Cost and charge side by side.
 *
 * @param cost of services that count against fees at cost: for the campaign as a whole, or for a contract that promises them at cost
 * @param members in the order of their ids
 */
record Reckoning(Money cost, List<MemberFees> members) {

    Reckoning {
        members = List.copyOf(members);
    }

    /** What members bear at cost beyond the cost; zero if they do not. */
    Money excess() {
        Money excess = members.stream()
                .map(MemberFees::borne)
                .reduce(Money.zero(Money.CAD), Money::plus)
                .minus(cost);
        return excess.isPositive() ? excess : Money.zero(Money.CAD);
    }

    /** The excess, pro rata to what each was charged and did not get back, by largest remainder; those who get nothing are left out. */
    List<FeeSettlement.Share> returns() {
        Money excess = excess();
        if (excess.isZero()) {
            return List.of();
        }
        List<Money> parts = excess.allocate(
                members.stream().map(member -> member.borne().amount()).toList());
        List<FeeSettlement.Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isPositive()) {
                MemberFees member = members.get(i);
                shares.add(new FeeSettlement.Share(member.memberId(), member.borne(), parts.get(i)));
            }
        }
        return shares;
    }
}
