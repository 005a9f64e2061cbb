package coop.grappe.embedded;

import java.io.IOException;

/**
 * Ends a child process when this one is gone, however it went: a shell holds the other end of a pipe of ours, and the end of the
 * pipe is its signal.
 */
public final class Watchdog implements AutoCloseable {

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /**
     * Watches over a process.
     *
     * @param signal what to send to the orphan: {@code TERM}, or {@code INT} for PostgreSQL's fast shutdown
     */
    public static Watchdog on(long pid, String signal) throws IOException {
        String script = "while read -r line; do [ \"$line\" = off ] && exit 0; done; kill -%s %d 2>/dev/null"
                .formatted(signal, pid);
        return new Watchdog(new ProcessBuilder("sh", "-c", script)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Calls the watch off, once the child has ended by itself. */
    @Override
    public void close() {
        try (var pipe = shell.outputWriter()) {
            pipe.write("off\n");
        } catch (IOException alreadyGone) {
            shell.destroy();
        }
    }
}
