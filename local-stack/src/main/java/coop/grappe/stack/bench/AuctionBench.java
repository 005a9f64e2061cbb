package coop.grappe.stack.bench;

import coop.grappe.stack.Stack;
import coop.grappe.stack.StackService;
import coop.grappe.stack.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * An auction with 200 bidders who all listen, at 50 bids a second: on one instance of supplier-service, and on two that share its database,
 * with half of the bidders at each. Bidders talk to the instances directly, as the gateway of a laptop knows one alone.
 */
final class AuctionBench {

    private static final int BIDDERS = 200;
    private static final int PER_SECOND = 50;
    private static final int BIDS = 1_500;
    private static final int WARMING = 500;

    private final StackSettings settings;
    private final PrintStream out;
    private final Figures figures = new Figures();

    AuctionBench(StackSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    Figures run(Stack stack) throws InterruptedException, ExecutionException, IOException {
        AuctionFloor floor = new AuctionFloor(settings, new Door(settings), BIDDERS);
        try (Load load = new Load()) {
            tell("%d suppliers are registered and submit bids".formatted(BIDDERS));
            floor.open(load);
        }
        String first = settings.url(StackService.SUPPLIER);
        measure("", floor, List.of(first));
        String second = stack.startAnother(StackService.SUPPLIER);
        measure("TwoInstances", floor, List.of(first, second));
        return figures;
    }

    private void measure(String suffix, AuctionFloor floor, List<String> instances)
            throws IOException, InterruptedException {
        AuctionRun run = new AuctionRun(floor, instances, BIDDERS);
        tell("%d bids to warm up, then %d, over %d instance(s)".formatted(WARMING, BIDS, instances.size()));
        run.run(WARMING, PER_SECOND);
        AuctionRun.Seen seen = run.run(BIDS, PER_SECOND);
        figures.put("bidsPerSecond" + suffix, seen.perSecond());
        figures.put("refused" + suffix, seen.refused());
        figures.put("lost" + suffix, seen.lost());
        figures.put("misordered" + suffix, seen.misordered());
        figures.put("feedbackP50Ms" + suffix, seen.feedbackMillis(50));
        figures.put("feedbackP99Ms" + suffix, seen.feedbackMillis(99));
        figures.put("untold" + suffix, seen.untold());
        figures.line("instances of supplier-service: " + instances.size(), "", "");
        figures.line("  bids per second", "%.1f".formatted(seen.perSecond()), "50 are sent");
        figures.line("  refused", Long.toString(seen.refused()), "0");
        figures.line("  lost" + suffix, Long.toString(seen.lost()), "0");
        figures.line("  misordered" + suffix, Long.toString(seen.misordered()), "0");
        figures.line(
                "  from a bid until a bidder knows of it: p50 in ms", "%.1f".formatted(seen.feedbackMillis(50)), "");
        figures.line("  feedbackP99Ms" + suffix, "%.1f".formatted(seen.feedbackMillis(99)), "");
        figures.line("  bids of which a bidder was never told", Long.toString(seen.untold()), "0");
    }

    private void tell(String what) {
        out.println("  … " + what);
    }
}
