package coop.grappe.supplier.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** The private halves of the tenders' key pairs, one file each, readable by the owner alone. */
@ApplicationScoped
class KeyDirectory {

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

    /** Durable when it returns: the key has to outlive whatever is sealed for it. */
    void keep(UUID tenderId, String keyset) {
        try {
            Files.createDirectories(directory, OWNER_DIRECTORY);
            Path draft = Files.createTempFile(directory, "draft-", ".json", OWNER_FILE);
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            Files.move(draft, file(tenderId), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sealing key could not be kept", e);
        }
    }

    String read(UUID tenderId) {
        try {
            return Files.readString(file(tenderId));
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("The sealing key of " + tenderId + " is not in the key directory", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The sealing key could not be read", e);
        }
    }

    private Path file(UUID tenderId) {
        return directory.resolve(tenderId + ".json");
    }
}
