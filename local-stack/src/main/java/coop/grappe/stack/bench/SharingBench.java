package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The gain of 300 members and 12 items shared by Shapley's value, in a process of its own with the service's classes: how long it takes, and how exact it is. */
final class SharingBench {

    private static final String MAIN = "coop.grappe.purchasing.sharing.SharingFigures";

    private final Path home;
    private final Path scratch;

    SharingBench(Path home, Path scratch) {
        this.home = home;
        this.scratch = scratch;
    }

    Figures run() throws IOException, InterruptedException {
        Path answer = scratch.resolve("sharing-answer.json");
        Path log = scratch.resolve("sharing.log");
        Path service = home.resolve("purchasing-service/target/quarkus-app");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        service.resolve("app/*") + File.pathSeparator + service.resolve("lib/main/*"),
                        MAIN)
                .redirectOutput(answer.toFile())
                .redirectError(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(
                    "The sharing ended with %d: %s".formatted(process.exitValue(), Files.readString(log)));
        }
        return figures(new ObjectMapper().readTree(answer.toFile()));
    }

    private static Figures figures(JsonNode told) {
        Figures figures = new Figures();
        figure(figures, told, "shapleySeconds300", "%.2f", "below 2");
        figure(figures, told, "coreSeconds300", "%.2f", "");
        figure(figures, told, "gainSeconds300", "%.2f", "");
        figure(figures, told, "largestRoundingErrorCents", "%.1e", "below 0.1");
        figures.line("  units of all items", told.path("units").asText(), "");
        figures.line(
                "  items on which a subgroup would leave",
                told.path("itemsBlocked").asText(),
                "");
        return figures;
    }

    private static void figure(Figures figures, JsonNode told, String name, String format, String goal) {
        double value = told.path(name).asDouble(Double.NaN);
        figures.put(name, value);
        figures.line(name, format.formatted(value), goal);
    }
}
