package coop.grappe.purchasing.sharing;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.rebate.PricesToday;
import coop.grappe.purchasing.rebate.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what the members of a campaign bought: while it runs, what is on order at today's prices; at its end, what they kept and paid. */
@ApplicationScoped
class GainReading {

    private final Standings standings;
    private final PricesToday prices;
    private final DatabaseClock clock;

    GainReading(Standings standings, PricesToday prices, DatabaseClock clock) {
        this.standings = standings;
        this.prices = prices;
        this.clock = clock;
    }

    /** As if everything on order arrived and nothing else were ordered. */
    Gain soFar(List<Contract> contracts) {
        return gain(contracts, true);
    }

    /** What was received, and paid for it. */
    Gain atTheEnd(List<Contract> contracts) {
        return gain(contracts, false);
    }

    private Gain gain(List<Contract> contracts, boolean onOrder) {
        LocalDate today = QuebecDay.of(clock.now());
        List<ItemPurchase> purchases = new ArrayList<>();
        for (Contract contract : contracts) {
            List<Standings.Standing> all = standings.of(contract.id());
            contract.lines().stream()
                    .sorted(Comparator.comparing(ContractLine::itemId))
                    .forEach(line -> purchases.add(
                            purchase(line, line.scheduleOn(today), onOrder ? ordered(line, all) : kept(line, all))));
        }
        return Gain.of(GainRule.of(contracts.get(0).gainSharing()), purchases);
    }

    private static ItemPurchase purchase(ContractLine line, PriceSchedule schedule, Stream<ItemPurchase.Buyer> buyers) {
        return new ItemPurchase(
                line.contractId(),
                line.itemId(),
                line.names(),
                line.unit(),
                schedule,
                buyers.filter(buyer -> buyer.quantity().signum() > 0).toList());
    }

    private static Stream<Standings.Standing> of(ContractLine line, List<Standings.Standing> all) {
        return all.stream().filter(standing -> standing.itemId().equals(line.itemId()));
    }

    private static Stream<ItemPurchase.Buyer> kept(ContractLine line, List<Standings.Standing> all) {
        return of(line, all)
                .map(standing -> new ItemPurchase.Buyer(
                        standing.memberId(), standing.memberName(), standing.kept(), standing.paid()));
    }

    private Stream<ItemPurchase.Buyer> ordered(ContractLine line, List<Standings.Standing> all) {
        Map<String, PricesToday.Holding> held = prices.of(line);
        PricesToday.Holding nothing = new PricesToday.Holding(BigDecimal.ZERO, Money.zero(Money.CAD));
        return of(line, all).map(standing -> {
            PricesToday.Holding own = held.getOrDefault(standing.memberId(), nothing);
            return new ItemPurchase.Buyer(standing.memberId(), standing.memberName(), own.quantity(), own.amount());
        });
    }
}
