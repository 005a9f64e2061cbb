package coop.grappe.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real hledger: the machine's own, or Debian's package unpacked below {@code target}. */
final class Hledger {

    private final Path program;

    private Hledger(Path program) {
        this.program = program;
    }

    static Hledger find() throws IOException, InterruptedException {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, "hledger"))) {
                return new Hledger(Path.of(folder, "hledger"));
            }
        }
        return new Hledger(unpacked(Path.of("target", "hledger").toAbsolutePath()));
    }

    /** What {@code hledger check --strict} complains of; empty if nothing. */
    String check(Path journal) throws IOException, InterruptedException {
        return run(List.of(program.toString(), "-f", journal.toString(), "check", "--strict"), journal.getParent());
    }

    /** The sum over all accounts, which is nothing in balanced books. */
    String balance(Path journal) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(), "-f", journal.toString(), "balance", "-N", "--depth", "0")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.strip();
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

    private static String run(List<String> command, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 ? "" : output;
    }
}
