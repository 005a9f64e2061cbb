package coop.grappe.stack.bench;

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
        return List.of("award", "demand");
    }

    /** @param needs how many needs, at least 40,000; a million if absent */
    public static void demand(Path home, int needs, PrintStream out) throws Exception {
        Path folder = home.resolve("target/bench");
        Path data = folder.resolve("stack");
        forget(data);
        Files.createDirectories(folder);
        StackSettings settings = StackSettings.onFreePorts(home, data);
        try (Stack stack = Stack.start(settings, (part, took) -> {})) {
            int members = Math.max(32, needs / NEEDS_OF_A_MEMBER);
            Figures figures = new DemandBench(settings, folder, members, ITEMS, needs, out).run(stack);
            figures.print(out);
            figures.write(folder.resolve("demand.json"));
            out.println("\n  " + folder.resolve("demand.json"));
        }
        forget(data);
    }

    /** Awards of three sizes, with nothing else running. */
    public static void award(Path home, PrintStream out) throws Exception {
        Path folder = Files.createDirectories(home.resolve("target/bench"));
        Figures figures = new AwardBench(home, folder, out).run();
        figures.print(out);
        figures.write(folder.resolve("award.json"));
        out.println("\n  " + folder.resolve("award.json"));
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
