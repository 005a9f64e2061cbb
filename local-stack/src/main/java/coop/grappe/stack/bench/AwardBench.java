package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.stack.ResidentMemory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Awards of three sizes, each solved by the runner that anybody may use, in a process of its own: how good the answer is, what is proved of it,
 * and how long that took; beside what it costs to give each item to whoever asks least for it.
 */
final class AwardBench {

    private static final List<Size> SIZES = List.of(
            new Size(10, 50, 5, 0, "optimal within 5 s"),
            new Size(20, 200, 60, 0.00005, "gap below 0.0001 within 60 s"),
            new Size(60, 1000, 180, 0.0001, "gap at most 0.01 within 180 s"));

    private final Path home;
    private final Path scratch;
    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();
    private final Figures figures = new Figures();

    AwardBench(Path home, Path scratch, PrintStream out) {
        this.home = home;
        this.scratch = scratch;
        this.out = out;
    }

    /** @param seconds that the search may take; @param gap at which it may stop */
    private record Size(int bidders, int items, int seconds, double gap, String goal) {
        @Override
        public String toString() {
            return bidders + "x" + items;
        }
    }

    Figures run() throws IOException, InterruptedException {
        for (Size size : SIZES) {
            out.printf("  … %d bidders offer %d items%n", size.bidders(), size.items());
            measure(size);
        }
        return figures;
    }

    private void measure(Size size) throws IOException, InterruptedException {
        Path market = scratch.resolve("market-" + size + ".json");
        RandomMarket.write(market, size.bidders(), size.items());
        Path answer = scratch.resolve("award-" + size + ".json");
        long begun = System.nanoTime();
        long peak = solve(size, market, answer);
        double seconds = (System.nanoTime() - begun) / 1e9;
        JsonNode award = json.readTree(answer.toFile());
        double total = award.path("total").asDouble();
        double gap = award.path("gap").asDouble(1);
        figures.put("gap" + size, gap);
        figures.put("seconds" + size, seconds);
        figures.line(size + ": " + award.path("status").asText().toLowerCase(Locale.ROOT), "", size.goal());
        figures.line("  total after discounts", "%.2f".formatted(total), "");
        figures.line(
                "  nothing costs less than",
                "%.2f".formatted(award.path("bound").asDouble()),
                "");
        figures.line("  gap" + size, "%.6f".formatted(gap), "");
        figures.line("  seconds" + size + ", with the start of its process", "%.1f".formatted(seconds), "");
        figures.line("  most memory, in MiB", Long.toString(peak >> 20), "");
        figures.line(
                "  each item to whoever asks least, rules or not",
                "%.2f".formatted(award.path("greedy").asDouble()),
                "");
        if (size.bidders() == 20) {
            figures.put("greedyToBest" + size, award.path("greedy").asDouble() / total);
        }
    }

    private long solve(Size size, Path market, Path answer) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        home.resolve("award-optimizer/target/award-optimizer.jar")
                                .toString(),
                        market.toString(),
                        Integer.toString(size.seconds()),
                        Double.toString(size.gap()))
                .redirectOutput(answer.toFile())
                .redirectError(scratch.resolve("award-" + size + ".log").toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, ResidentMemory.peakOf(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IOException("The runner ended with %d: %s"
                    .formatted(process.exitValue(), Files.readString(scratch.resolve("award-" + size + ".log"))));
        }
        return peak;
    }
}
