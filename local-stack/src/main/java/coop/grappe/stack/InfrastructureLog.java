package coop.grappe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what PostgreSQL and Kafka have to say to a file, so that the terminal is for people. */
final class InfrastructureLog {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private InfrastructureLog() {}

    static void in(Path data) throws IOException {
        Path log = Files.createDirectories(data.resolve("logs")).resolve("infrastructure.log");
        FileHandler file = new FileHandler(log.toString(), MOST_BYTES, 1, true);
        file.setFormatter(new SimpleFormatter());
        Logger root = Logger.getLogger("");
        for (Handler console : root.getHandlers()) {
            root.removeHandler(console);
        }
        root.addHandler(file);
    }
}
