package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What everything that was bought under one schedule costs at the volume that the group has today: ordered and not given back.
 *
 * <p>All-units: every unit at the price of that volume's tier. Incremental: orders stand in a line in the order in which they were
 * placed and fill the tiers from below; when one gives something back, those behind it move up, so that what all pay is the
 * schedule's price of the volume, each order rounded half up once. Nothing but the present state counts, never how it came about:
 * a rebate is what is billed, less this, less what was rebated before, whichever sign it has.
 */
record GroupPrices(PriceSchedule schedule) {

    /**
     * What is billed of one item on one approved invoice, less what was credited.
     *
     * @param quantity none negative
     */
    record Billed(UUID invoiceId, UUID orderId, BigDecimal quantity, Money amount) {}

    /** What an order holds of the group's volume, and the prices of its day. */
    record Holding(UUID orderId, BigDecimal counted, PriceSchedule schedule) {}

    /** What something billed ought to cost. */
    record Due(Billed billed, Money price) {}

    /**
     * Whether the price of anything bought before changes as the volume does.
     *
     * @param amidst whether others stand behind what changes; a new order stands last in the line and moves nobody
     */
    boolean move(BigDecimal before, BigDecimal after, boolean amidst) {
        if (schedule.isIncremental()) {
            return (amidst || after.compareTo(before) < 0) && schedule.tiers().size() > 1;
        }
        return !schedule.tierAt(before).equals(schedule.tierAt(after));
    }

    /** Prices everything that is billed to orders of a line, in the line's order. @param billed oldest first */
    static List<Due> dues(BigDecimal volume, List<Holding> line, List<Billed> billed) {
        Map<UUID, List<Billed>> byOrder = billed.stream().collect(Collectors.groupingBy(Billed::orderId));
        List<Due> dues = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Holding holding : line) {
            List<Billed> own = byOrder.getOrDefault(holding.orderId(), List.of());
            dues.addAll(new GroupPrices(holding.schedule()).duesOfOrder(volume, before, own));
            before = before.add(holding.counted());
        }
        return dues;
    }

    /**
     * Prices what is billed to one order: its first units first, so that its invoices add up to the price of all of it.
     *
     * @param before what those before it in the line hold; of no importance in all-units
     */
    List<Due> duesOfOrder(BigDecimal volume, BigDecimal before, List<Billed> billed) {
        List<Due> dues = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (Billed one : billed) {
            BigDecimal to = from.add(one.quantity());
            dues.add(new Due(one, price(volume, before, from, to, one)));
            from = to;
        }
        return dues;
    }

    private Money price(BigDecimal volume, BigDecimal before, BigDecimal from, BigDecimal to, Billed one) {
        if (schedule.isIncremental()) {
            return cost(before, before.add(to), one).minus(cost(before, before.add(from), one));
        }
        BigDecimal exact = schedule.tierAt(volume).unitPrice().amount().multiply(one.quantity());
        return Money.rounded(exact, one.amount().currency(), RoundingMode.HALF_UP);
    }

    private Money cost(BigDecimal from, BigDecimal to, Billed one) {
        BigDecimal exact =
                schedule.pricesOf(from, to).stream().map(GroupPrices::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(exact, one.amount().currency(), RoundingMode.HALF_UP);
    }

    private static BigDecimal exact(PricedPart part) {
        return part.unitPrice().amount().multiply(part.quantity());
    }
}
