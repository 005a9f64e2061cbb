package coop.grappe.supplier.sealing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What the service logs, to the last detail; the supplier’s own client, which lives in this process too and knows the price, is not the
 * operator’s.
 */
public final class Written extends Handler {

    private static final List<String> CLIENT = List.of("org.apache.http", "io.restassured");

    private final StringBuffer text = new StringBuffer();

    /** Writes down all that is logged meanwhile. */
    public <T> T during(Supplier<T> act) {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(this);
        root.setLevel(Level.ALL);
        try {
            return act.get();
        } finally {
            root.setLevel(before);
            root.removeHandler(this);
        }
    }

    @Override
    public void publish(LogRecord line) {
        if (CLIENT.stream().anyMatch(line.getLoggerName()::startsWith)) {
            return;
        }
        text.append(line.getLoggerName()).append(' ').append(line.getMessage()).append(' ');
        if (line.getParameters() != null) {
            text.append(Arrays.toString(line.getParameters()));
        }
        text.append('\n');
    }

    public String text() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
