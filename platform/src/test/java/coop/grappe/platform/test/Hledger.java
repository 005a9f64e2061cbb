package coop.grappe.platform.test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The real hledger: the machine's own, or Debian's package unpacked below {@code target}. */
public final class Hledger {

    private final Path program;

    private Hledger(Path program) {
        this.program = program;
    }

    /** Finds it, or brings it. */
    public static Hledger find() throws IOException, InterruptedException {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, "hledger"))) {
                return new Hledger(Path.of(folder, "hledger"));
            }
        }
        return new Hledger(unpacked(Path.of("target", "hledger").toAbsolutePath()));
    }

    /** What {@code hledger check --strict ordereddates} complains of; empty if nothing. */
    public String check(Path journal) throws IOException, InterruptedException {
        return run(
                List.of(program.toString(), "-f", journal.toString(), "check", "--strict", "ordereddates"),
                journal.getParent());
    }

    /** The sum over all accounts, which is nothing in balanced books. */
    public String balance(Path journal) throws IOException, InterruptedException {
        Process process = start(
                List.of(program.toString(), "-f", journal.toString(), "balance", "-N", "--depth", "0"),
                journal.getParent());
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    /** What each account that is not zero comes to, debits positive, by its name in the file. */
    public Map<String, BigDecimal> balances(Path journal) throws IOException, InterruptedException {
        Process process = start(
                List.of(program.toString(), "-f", journal.toString(), "balance", "-N", "--flat", "-O", "csv"),
                journal.getParent());
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (String row : output.lines().skip(1).toList()) {
            int cut = row.lastIndexOf("\",\"");
            String amount = row.substring(cut + 3, row.length() - 1).replace(" CAD", "");
            balances.put(row.substring(1, cut).replace("\"\"", "\""), new BigDecimal(amount));
        }
        return balances;
    }

    private static Path unpacked(Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("usr/bin/hledger");
        if (!Files.isExecutable(program)) {
            Files.createDirectories(folder);
            String failure = run(List.of("apt-get", "download", "hledger"), folder);
            if (!failure.isEmpty()) {
                run(List.of("apt-get", "update", "-qq"), folder);
                failure = run(List.of("apt-get", "download", "hledger"), folder);
            }
            if (!failure.isEmpty()) {
                throw new IllegalStateException("hledger is needed for this test. Install it, or mend: " + failure);
            }
            try (Stream<Path> files = Files.list(folder)) {
                Path archive = files.filter(file -> file.toString().endsWith(".deb"))
                        .findFirst()
                        .orElseThrow();
                run(List.of("dpkg-deb", "-x", archive.toString(), folder.toString()), folder);
            }
        }
        return program;
    }

    /** What a command complains of; empty if it succeeds. */
    private static String run(List<String> command, Path folder) throws IOException, InterruptedException {
        Process process = start(command, folder);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return exit == 0 ? "" : "exit " + exit + ": " + output;
    }

    private static Process start(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
