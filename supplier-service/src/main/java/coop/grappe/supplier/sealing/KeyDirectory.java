package coop.grappe.supplier.sealing;

import coop.grappe.sealing.KeyShare;
import coop.grappe.sealing.LogKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files that the owner alone can read: the log's signing key, and in a laboratory the shares of the keys. */
@ApplicationScoped
class KeyDirectory {

    private static final String LOG_NAME = "grappe.coop/tenders";
    private static final FileAttribute<?> OWNER_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;

    @Inject
    KeyDirectory(SealingConfig config) {
        this(config.directory());
    }

    KeyDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The same for all replicas: made by the first that asks. */
    LogKey logKey() {
        Path file = directory.resolve("log.key");
        try {
            if (!Files.exists(file)) {
                keep(file, LogKey.generate(LOG_NAME).secret());
            }
            return LogKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The log’s key is not readable", e);
        }
    }

    /** Durable when it returns: the shares have to outlive whatever is sealed for their key. */
    void keep(UUID keyId, List<KeyShare> shares) {
        try {
            keep(file(keyId), shares.stream().map(KeyShare::toString).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("The shares could not be kept", e);
        }
    }

    List<KeyShare> shares(UUID keyId) {
        try (var lines = Files.lines(file(keyId))) {
            return lines.map(KeyShare::parse).toList();
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("The shares for " + keyId + " are not in the directory", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The shares could not be read", e);
        }
    }

    /** Whole and durable, or not at all; what is there stays. */
    private void keep(Path file, String text) throws IOException {
        Files.createDirectories(directory, OWNER_DIRECTORY);
        Path draft = Files.createTempFile(directory, "draft-", "", OWNER_FILE);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Another replica was first.
        } finally {
            Files.delete(draft);
        }
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Path file(UUID keyId) {
        return directory.resolve(keyId + ".shares");
    }
}
