package coop.grappe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Measures memory by Linux' proportional set size, which counts a page that n processes share as 1/n for each. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** The bytes that a process and all its descendants hold; 0 where the system does not tell. */
    static long ofTree(ProcessHandle root) throws IOException {
        long bytes = 0;
        for (ProcessHandle process :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            bytes += of(process.pid());
        }
        return bytes;
    }

    /** The most bytes that a process has ever had resident; 0 where the system does not tell. */
    public static long peakOf(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    private static long of(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
