package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;

/** A member's share in words. */
final class GainExplanation {

    private GainExplanation() {}

    /** What a rule does. */
    static Text of(GainRule rule) {
        return switch (rule) {
            case EQUAL_PRICE ->
                new Text(
                        "Prix égal : pour un même article, chaque membre paie le même prix, quelle que soit sa quantité.",
                        "Equal price: for the same item every member pays the same price, whatever its quantity.");
            case PROPORTIONAL ->
                new Text(
                        "Gain proportionnel : pour un même article, chaque membre gagne autant sur chaque unité, par rapport à ce qu’il aurait payé seul.",
                        "Proportional gain: for the same item every member gains the same on each unit, compared with what it would have paid alone.");
            case SHAPLEY ->
                new Text(
                        "Valeur de Shapley : chaque membre gagne ce qu’il apporte au groupe, en moyenne sur tous les ordres dans lesquels les membres pourraient s’y"
                                + " joindre.",
                        "Shapley value: every member gains what it brings to the group, on average over all orders in which members could join it.");
        };
    }

    /** One member's line. */
    static Text of(GainShare share) {
        return new Text(
                "Seule, votre coopérative aurait payé %s ; ensemble, elle porte %s : sa part du gain est de %s. %s"
                        .formatted(
                                french(share.alone()),
                                french(share.cost()),
                                french(share.gain()),
                                frenchTransfer(share.transfer())),
                "Alone your co-op would have paid %s; together it bears %s: its share of the gain is %s. %s"
                        .formatted(
                                english(share.alone()),
                                english(share.cost()),
                                english(share.gain()),
                                englishTransfer(share.transfer())));
    }

    private static String frenchTransfer(Money transfer) {
        if (transfer.isZero()) {
            return "C’est ce qu’elle a payé : rien n’est à verser.";
        }
        return transfer.isPositive()
                ? "Elle a payé moins : elle verse %s aux autres membres.".formatted(french(transfer))
                : "Elle a payé plus : les autres membres lui versent %s.".formatted(french(transfer.negated()));
    }

    private static String englishTransfer(Money transfer) {
        if (transfer.isZero()) {
            return "That is what it paid: nothing is due.";
        }
        return transfer.isPositive()
                ? "It paid less: it owes the other members %s.".formatted(english(transfer))
                : "It paid more: the other members owe it %s.".formatted(english(transfer.negated()));
    }

    private static String french(Money money) {
        return money.amount().toPlainString().replace('.', ',').replace('-', '−') + " $";
    }

    private static String english(Money money) {
        return (money.isNegative() ? "−$" : "$") + money.amount().abs().toPlainString();
    }
}
