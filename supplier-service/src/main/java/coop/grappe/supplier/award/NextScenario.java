package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Asks for the scenario of an award again, without a supplier that dropped out of it. */
@ApplicationScoped
class NextScenario {

    private static final int LONGEST_NAME = 200;

    private final Scenarios scenarios;
    private final Awards awards;
    private final Bids bids;
    private final Suppliers suppliers;
    private final Audit audit;

    NextScenario(Scenarios scenarios, Awards awards, Bids bids, Suppliers suppliers, Audit audit) {
        this.scenarios = scenarios;
        this.awards = awards;
        this.bids = bids;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /** @return empty if nothing is to be awarded */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Scenario> request(Scenario before, Award released, Tender tender, String dropOut, Instant now) {
        List<OpenItem> open = awards.openOf(tender);
        if (open.isEmpty() || tender.state().after(TenderAct.COMPARE).isEmpty()) {
            return Optional.empty();
        }
        String name = suppliers.names(List.of(dropOut)).getOrDefault(dropOut, dropOut);
        Scenario next = Scenario.requested(
                tender, open, plan(before, released, tender, open, dropOut, name), bids.validOf(tender.id()), now);
        scenarios.persistAndFlush(next);
        audit.record("scenarios.requested", "scenarios/" + next.id(), tender.organizer());
        return Optional.of(next);
    }

    /**
     * The same conditions. The supplier is left out; if lots are open that it did not have, only for those that it had, as far as
     * rulings can say so. What was meant for the whole award may be given up where only a part of it is open.
     */
    private static ScenarioPlan plan(
            Scenario before, Award released, Tender tender, List<OpenItem> open, String dropOut, String name) {
        List<Lot> openLots = tender.lots().stream()
                .filter(lot -> open.stream().anyMatch(item -> lot.itemIds().contains(item.itemId())))
                .toList();
        List<Ruling> kept = before.rulings().stream()
                .filter(ruling -> openLots.stream().anyMatch(lot -> lot.id().equals(ruling.lotId())))
                .filter(ruling -> !(ruling.only() && ruling.supplierId().equals(dropOut)))
                .toList();
        boolean everywhere = before.splitLots() || openLots.equals(released.lots());
        Set<String> excluded = new LinkedHashSet<>(before.excludedSuppliers());
        List<Ruling> rulings = new ArrayList<>(kept);
        if (everywhere) {
            excluded.add(dropOut);
        } else {
            released.lots().forEach(lot -> rulings.add(new Ruling(lot.id(), dropOut, false)));
        }
        boolean whole = open.equals(Awarded.all(tender));
        ScenarioTerms terms = before.terms();
        List<LotWinners> lotWinners = terms.lotWinners().stream()
                .filter(limit -> openLots.stream().anyMatch(lot -> lot.id().equals(limit.lotId())))
                .toList();
        List<FixedQuantity> fixed = terms.fixed().stream()
                .filter(one -> whole && !one.supplierId().equals(dropOut))
                .toList();
        Map<String, String> renamed = new HashMap<>();
        rename("rulings", before.rulings(), kept, renamed);
        rename("lotWinners", terms.lotWinners(), lotWinners, renamed);
        rename("fixed", terms.fixed(), fixed, renamed);
        return new ScenarioPlan(
                shortened(before.name() + " (sans / without " + name + ")"),
                terms.objective(),
                before.minWinners(),
                before.maxWinners(),
                List.copyOf(excluded),
                rulings,
                before.shares(),
                lotWinners,
                fixed,
                terms.incumbents() == null ? null : ofLots(terms.incumbents(), openLots),
                terms.alternatives(),
                relaxable(before, renamed, whole, everywhere),
                before.splitLots());
    }

    private static Incumbents ofLots(Incumbents before, List<Lot> open) {
        List<Incumbents.OfLot> lots = before.lots().stream()
                .filter(named -> open.stream().anyMatch(lot -> lot.id().equals(named.lotId())))
                .toList();
        return new Incumbents(
                before.suppliers(), lots, before.switchingCost(), before.maxNewWinners(), before.atLeastPercent());
    }

    /** Conditions are named by their place, which changes when others before them are left out. */
    private static <C> void rename(String list, List<C> before, List<C> kept, Map<String, String> renamed) {
        IntStream.range(0, before.size()).forEach(i -> {
            int place = kept.indexOf(before.get(i));
            renamed.put(list + "[" + i + "]", place < 0 ? "" : list + "[" + place + "]");
        });
    }

    /** By the names that the conditions have in the new plan. */
    private static List<String> relaxable(
            Scenario before, Map<String, String> renamed, boolean whole, boolean everywhere) {
        Set<String> names = new LinkedHashSet<>();
        if (!whole) {
            if (before.minWinners() != null) {
                names.add("minWinners");
            }
            if (before.maxWinners() != null) {
                names.add("maxWinners");
            }
            IntStream.range(0, before.shares().size()).forEach(i -> names.add("shares[" + i + "]"));
        }
        before.relaxable().stream()
                .filter(name -> !(everywhere && name.equals("excludedSuppliers")))
                .map(name -> renamed.getOrDefault(name, name))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
