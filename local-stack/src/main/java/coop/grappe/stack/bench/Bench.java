package coop.grappe.stack.bench;

import coop.grappe.stack.ServiceJvm;
import coop.grappe.stack.Stack;
import coop.grappe.stack.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs a benchmark on a stack of its own, with free ports and fresh data, and keeps its figures in {@code target/bench}. */
public final class Bench {

    /** A large federation's year. */
    private static final int NEEDS = 1_000_000;

    private static final int ITEMS = 500;
    private static final int NEEDS_OF_A_MEMBER = 200;

    private Bench() {}

    /** The benchmarks that there are. */
    public static List<String> names() {
        return List.of("auction", "award", "demand", "orders", "sharing");
    }

    /** An auction with all its bidders, on one and on two instances of its service. */
    public static void auction(Path home, PrintStream out) throws Exception {
        onStack(
                home,
                "auction",
                ServiceJvm.READY_SOON,
                out,
                stack -> new AuctionBench(stack.settings(), out).run(stack));
    }

    /** Orders through the gateway, beside the same rows written by hand, once the services are as fast as they get. */
    public static void orders(Path home, PrintStream out) throws Exception {
        onStack(home, "orders", ServiceJvm.RUNNING_LONG, out, stack -> new OrdersBench(stack.settings(), out).run());
    }

    /** @param needs how many needs, at least 40,000; a million if absent */
    public static void demand(Path home, int needs, PrintStream out) throws Exception {
        int members = Math.max(32, needs / NEEDS_OF_A_MEMBER);
        Path folder = home.resolve("target/bench");
        onStack(
                home,
                "demand",
                ServiceJvm.READY_SOON,
                out,
                stack -> new DemandBench(stack.settings(), folder, members, ITEMS, needs, out).run(stack));
    }

    /** What is measured on a stack. */
    @FunctionalInterface
    private interface Measured {
        Figures on(Stack stack) throws Exception;
    }

    private static void onStack(Path home, String name, ServiceJvm jvm, PrintStream out, Measured measured)
            throws Exception {
        Path folder = home.resolve("target/bench");
        Path data = folder.resolve("stack");
        forget(data);
        Files.createDirectories(folder);
        try (Stack stack = Stack.start(StackSettings.onFreePorts(home, data), jvm, (part, took) -> {})) {
            write(measured.on(stack), folder, name, out);
        }
        forget(data);
    }

    private static void write(Figures figures, Path folder, String name, PrintStream out) throws IOException {
        Path file = folder.resolve(name + ".json");
        figures.print(out);
        figures.write(file);
        out.println("\n  " + file);
    }

    /** Awards of three sizes, with nothing else running. */
    public static void award(Path home, PrintStream out) throws Exception {
        Path folder = Files.createDirectories(home.resolve("target/bench"));
        write(new AwardBench(home, folder, out).run(), folder, "award", out);
    }

    /** A large campaign's gain, shared without a database. */
    public static void sharing(Path home, PrintStream out) throws Exception {
        Path folder = Files.createDirectories(home.resolve("target/bench"));
        write(new SharingBench(home, folder).run(), folder, "sharing", out);
    }

    /** The volume unless another is asked for. */
    public static int usualNeeds() {
        return NEEDS;
    }

    private static void forget(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
