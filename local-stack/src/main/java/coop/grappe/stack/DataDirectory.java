package coop.grappe.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The directory that holds all data of one stack; a marker file says that it is one, a lock that it is in use. */
final class DataDirectory implements AutoCloseable {

    private static final String MARKER = "grappe-data";

    private final FileChannel channel;

    private DataDirectory(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the directory for this process, and makes it if it is not there. */
    static DataDirectory take(Path path) throws IOException {
        if (!Files.exists(path.resolve(MARKER))) {
            if (Files.exists(path) && !isEmpty(path)) {
                throw new StackProblem("data.foreign", path);
            }
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Files.createFile(path.resolve(MARKER));
        }
        return new DataDirectory(lock(path));
    }

    /** Refuses a path at which Grappe was never started. */
    static void requireOurs(Path path) {
        if (!Files.exists(path.resolve(MARKER))) {
            throw new StackProblem("data.missing", path);
        }
    }

    /** Deletes a directory of ours that nobody uses. */
    static void forget(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new StackProblem("data.none");
        }
        if (!Files.exists(path.resolve(MARKER))) {
            throw new StackProblem("data.foreign", path);
        }
        try (FileChannel held = lock(path);
                var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(MARKER), StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StackProblem("data.in.use", path);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }
}
