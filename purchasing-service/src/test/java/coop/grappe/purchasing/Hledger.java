package coop.grappe.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks hledger itself, on machines that have it, whether a journal is sound. */
final class Hledger {

    private Hledger() {}

    static void check(String journal) {
        if (isInstalled()) {
            try {
                Path file = Files.writeString(Files.createTempFile("journal", ".hledger"), journal);
                assertEquals(0, exitOf(file, List.of("check", "--strict")), journal);
                assertEquals(0, exitOf(file, List.of("check", "ordereddates")), journal);
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "hledger")));
    }

    private static int exitOf(Path file, List<String> command) throws IOException {
        ProcessBuilder hledger =
                new ProcessBuilder(Stream.concat(Stream.of("hledger", "-f", file.toString()), command.stream())
                        .toList());
        hledger.environment().put("LC_ALL", "C.UTF-8");
        Process process = hledger.inheritIO().start();
        try {
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
