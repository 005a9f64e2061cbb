package coop.grappe.stack.bench;

import coop.grappe.stack.StackSettings;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * Orders of three items, placed through the gateway, all under one contract and over 200 of them, in turn with the same rows written
 * by hand over as many connections. Then 64 clients order the last units of a contract, some orders are settled side by
 * side, and the ledgers are gone through.
 */
final class OrdersBench {

    private static final int CLIENTS = 24;
    private static final int CONTRACTS = 200;
    private static final int SCARCE = CONTRACTS;
    private static final int SCARCE_UNITS = 25;
    private static final int RACERS = 64;
    private static final int ROUNDS = 3;
    private static final int SETTLED = 10 * CLIENTS;
    private static final Duration STRETCH = Duration.ofSeconds(20);
    private static final int MOST_STRETCHES = 45;
    private static final Duration ROUND = Duration.ofSeconds(20);

    private final PrintStream out;
    private final Databases databases;
    private final Door door;
    private final Agreements agreements;
    private final Figures figures = new Figures();
    private final AtomicLong placed = new AtomicLong();
    private final List<List<UUID>> lines = new ArrayList<>();

    OrdersBench(StackSettings settings, PrintStream out) {
        this.out = out;
        this.databases = new Databases(settings);
        this.door = new Door(settings);
        this.agreements = new Agreements(settings, door, databases, CLIENTS, CONTRACTS + 1, SCARCE_UNITS);
    }

    Figures run() throws InterruptedException, ExecutionException, SQLException {
        try (Load load = new Load()) {
            tell("%d members conclude %d contracts".formatted(CLIENTS, CONTRACTS + 1));
            agreements.conclude(load);
            warmUp(load);
            compare(load);
            race(load);
            settle(load);
        }
        OrderLedger ledger = new OrderLedger(databases);
        long violations = ledger.violations(placed.get(), SETTLED);
        figures.put("violations", violations);
        figures.line("ceilings, entitlements, journals, numbers, lost orders: violations", "" + violations, "0");
        return figures;
    }

    /** A service that has just started is compiled while it works; what it can do in the long run shows later. */
    private void warmUp(Load load) throws InterruptedException, ExecutionException {
        tell("%d clients order, until the services are no longer getting faster".formatted(CLIENTS));
        WarmingUp warming = new WarmingUp(MOST_STRETCHES);
        while (!warming.isOver()) {
            warming.note(load.during(STRETCH, CLIENTS, client -> place(client, anyContract()))
                    .perSecond());
            tell("after %d s: %.0f orders per second"
                    .formatted(warming.stretches() * STRETCH.toSeconds(), warming.last()));
        }
        figures.put("coldPerSecond", warming.first());
        figures.put("warmingSeconds", (double) warming.stretches() * STRETCH.toSeconds());
        figures.line(
                "orders per second just after the start, of services still cold",
                "%.0f".formatted(warming.first()),
                "");
    }

    private void compare(Load load) throws SQLException, InterruptedException, ExecutionException {
        List<BareOrders> bare = bare();
        Load.Seen none = new Load.Seen(new long[0], 0);
        Load.Seen spread = none;
        Load.Seen hot = none;
        Load.Seen bareSpread = none;
        Load.Seen bareHot = none;
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                tell("round %d of %d: one contract, %d contracts, and both by hand"
                        .formatted(round, ROUNDS, CONTRACTS));
                hot = hot.with(load.during(ROUND, CLIENTS, client -> place(client, 0)));
                bareHot = bareHot.with(byHand(load, bare, () -> 0));
                spread = spread.with(load.during(ROUND, CLIENTS, client -> place(client, anyContract())));
                bareSpread = bareSpread.with(byHand(load, bare, OrdersBench::anyContract));
            }
        } finally {
            for (BareOrders one : bare) {
                one.close();
            }
        }
        tell("spread", spread, bareSpread, 0.5);
        tell("hot", hot, bareHot, 0.25);
    }

    private void tell(String name, Load.Seen through, Load.Seen byHand, double goal) {
        double ratio = through.perSecond() / byHand.perSecond();
        figures.put(name + "ToBare", ratio);
        figures.put(name + "PerSecond", through.perSecond());
        figures.put(name + "P99Ms", through.percentileMillis(99));
        figures.put(name + "BarePerSecond", byHand.perSecond());
        String where = name.equals("hot") ? "under one contract" : "over " + CONTRACTS + " contracts";
        figures.line("durable orders per second " + where, "%.0f".formatted(through.perSecond()), "");
        figures.line(
                "  p50 and p99 in ms",
                "%.1f, %.1f".formatted(through.percentileMillis(50), through.percentileMillis(99)),
                "");
        figures.line("  the same rows by hand, per second", "%.0f".formatted(byHand.perSecond()), "");
        figures.line(name + "ToBare", "%.3f".formatted(ratio), "at least " + goal);
    }

    private Load.Seen byHand(Load load, List<BareOrders> bare, IntSupplier contract)
            throws InterruptedException, ExecutionException {
        return load.during(
                ROUND,
                CLIENTS,
                client -> bare.get(client).place(Agreements.member(client), lines.get(contract.getAsInt())));
    }

    private List<BareOrders> bare() throws SQLException {
        List<BareOrders> bare = new ArrayList<>();
        try (Connection connection = databases.connect("purchasing")) {
            OrderRows.Written written = OrderRows.of(connection, () -> place(0, anyContract()));
            BareTables.make(connection, written.tables(), written.changed().keySet());
            for (int contract = 0; contract < CONTRACTS; contract++) {
                lines.add(agreements.lines(connection, contract));
            }
            for (int client = 0; client < CLIENTS; client++) {
                bare.add(new BareOrders(databases.connect("purchasing"), written));
            }
        }
        return bare;
    }

    /** All want the last units of one contract, each for one of the members. */
    private void race(Load load) throws InterruptedException, ExecutionException {
        tell("%d clients order the last units of a contract".formatted(RACERS));
        AtomicLong sold = new AtomicLong();
        load.each(RACERS, RACERS, racer -> {
            int member = racer % 2;
            while (door.tries(Agreements.member(member), "/orders", agreements.order(member, SCARCE), key(), "buyer")) {
                sold.incrementAndGet();
            }
        });
        placed.addAndGet(sold.get());
        long expected = 2L * SCARCE_UNITS;
        figures.put("oversold", sold.get() - expected);
        figures.line(
                "sold of the last %d units to %d clients".formatted(expected, RACERS), "" + sold.get(), "" + expected);
    }

    /** All clients settle orders of one member at a time, so that its journal has many writers. */
    private void settle(Load load) throws InterruptedException, ExecutionException {
        tell("%d orders are received, invoiced and paid".formatted(SETTLED));
        Settlement settlement = new Settlement(door);
        load.each(SETTLED, CLIENTS, piece -> {
            int member = piece / CLIENTS;
            settlement.settle(Agreements.member(member), place(member, 0), agreements.itemsOf(0));
        });
    }

    private String place(int member, int contract) {
        String id = door.postOnce(
                        Agreements.member(member), "/orders", agreements.order(member, contract), key(), "buyer")
                .path("id")
                .asText();
        placed.incrementAndGet();
        return id;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static int anyContract() {
        return ThreadLocalRandom.current().nextInt(CONTRACTS);
    }

    private void tell(String what) {
        out.println("  … " + what);
    }
}
