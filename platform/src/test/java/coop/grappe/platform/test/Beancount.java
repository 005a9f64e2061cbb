package coop.grappe.platform.test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The real beancount: that of the machine's Python, or PyPI's or Debian's package brought below {@code target}.
 */
public final class Beancount {

    private static final String VERSION = "3.2.3";
    private static final List<String> DEBIAN_PACKAGES =
            List.of("python3-beancount", "python3-dateutil", "python3-six", "python3-ply");

    /** Adds up every account with the program's own parser and realization. */
    private static final String BALANCES = String.join(
            "\n",
            "import sys",
            "from beancount import loader",
            "from beancount.core import realization",
            "entries, errors, options = loader.load_file(sys.argv[1])",
            "if errors: sys.exit(str(errors))",
            "for account in realization.iter_children(realization.realize(entries)):",
            "    for position in account.balance:",
            "        print(account.account, position.units.number)");

    private final String python;
    private final String modules;

    private Beancount(String python, String modules) {
        this.python = python;
        this.modules = modules;
    }

    /** Finds it, or brings it. */
    public static Beancount find() throws IOException, InterruptedException {
        Path folder = Path.of("target", "beancount").toAbsolutePath();
        Path debian = folder.resolve("debian/usr/lib/python3/dist-packages");
        Path pypi = folder.resolve("pypi");
        List<Beancount> candidates = List.of(
                new Beancount("python3", ""),
                new Beancount("python3", pypi.toString()),
                new Beancount("/usr/bin/python3", debian.toString()));
        for (Beancount candidate : candidates) {
            if (candidate.works()) {
                return candidate;
            }
        }
        Files.createDirectories(folder);
        String failure = run(
                List.of("python3", "-m", "pip", "install", "-q", "--target", pypi.toString(), "beancount==" + VERSION),
                folder,
                "");
        if (candidates.get(1).works()) {
            return candidates.get(1);
        }
        unpackDebian(folder.resolve("debian"));
        if (candidates.get(2).works()) {
            return candidates.get(2);
        }
        throw new IllegalStateException("beancount is needed for this test. Install it, or mend: " + failure);
    }

    /** What {@code bean-check} complains of; empty if nothing. */
    public String check(Path ledger) throws IOException, InterruptedException {
        return run(List.of(python, "-m", "beancount.scripts.check", ledger.toString()), ledger.getParent(), modules);
    }

    /** What each account that is not zero comes to, debits positive, by its name in the file. */
    public Map<String, BigDecimal> balances(Path ledger) throws IOException, InterruptedException {
        Process process = start(List.of(python, "-c", BALANCES, ledger.toString()), ledger.getParent(), modules);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        Map<String, BigDecimal> balances = new TreeMap<>();
        output.lines().forEach(line -> {
            int space = line.lastIndexOf(' ');
            balances.put(line.substring(0, space), new BigDecimal(line.substring(space + 1)));
        });
        return balances;
    }

    private boolean works() throws InterruptedException {
        try {
            return run(
                            List.of(python, "-c", "import beancount.loader, beancount.scripts.check"),
                            Path.of("").toAbsolutePath(),
                            modules)
                    .isEmpty();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static void unpackDebian(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> download = new ArrayList<>(List.of("apt-get", "download"));
        download.addAll(DEBIAN_PACKAGES);
        run(download, folder, "");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path archive :
                    files.filter(file -> file.toString().endsWith(".deb")).toList()) {
                run(List.of("dpkg-deb", "-x", archive.toString(), folder.toString()), folder, "");
            }
        }
    }

    /** What a command complains of; empty if it succeeds. */
    private static String run(List<String> command, Path folder, String modules)
            throws IOException, InterruptedException {
        Process process = start(command, folder, modules);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return exit == 0 ? "" : "exit " + exit + ": " + output;
    }

    private static Process start(List<String> command, Path folder, String modules) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (!modules.isEmpty()) {
            builder.environment().put("PYTHONPATH", modules);
        }
        return builder.start();
    }
}
