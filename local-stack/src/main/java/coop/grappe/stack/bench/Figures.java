package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark measured: a table for a reader, and one flat object of figure name → number for a machine. A figure that was not
 * measured is absent.
 */
final class Figures {

    private static final int DIGITS = 4;

    private final Map<String, BigDecimal> measured = new LinkedHashMap<>();
    private final List<String> table = new ArrayList<>();
    private final long begun = System.nanoTime();

    /** Notes a figure, to four significant digits if it is no whole number. */
    void put(String name, double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        measured.put(name, value == Math.rint(value) ? exact : exact.round(new MathContext(DIGITS)));
    }

    /** A line of the table: what was measured, how it went, and what is asked of it. */
    void line(String what, String value, String goal) {
        table.add("  %-64s %16s   %s".formatted(what, value, goal));
    }

    void print(PrintStream out) {
        out.println();
        table.forEach(out::println);
    }

    /** Writes the object, with the machine and the time that it took. */
    void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode();
        measured.forEach((name, value) ->
                all.put(name, new BigDecimal(value.stripTrailingZeros().toPlainString())));
        all.put("machine", machine());
        all.put("seconds", (System.nanoTime() - begun) / 1_000_000_000);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    private static String machine() throws IOException {
        String memory = Files.exists(Path.of("/proc/meminfo"))
                ? Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "")
                : "0";
        return "%d cores, %d MiB, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Long.parseLong(memory) / 1024,
                        System.getProperty("java.version"));
    }
}
