package coop.grappe.member.spreadsheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** All imports, with their files in pieces. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private static final int PIECE = 1 << 20;

    private final DataSource database;

    ImportJobs(DataSource database) {
        this.database = database;
    }

    Optional<ImportJob> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next import that waits, or that runs in a process that has gone; now it is ours. */
    @SuppressWarnings("unchecked")
    Optional<ImportJob> claim(Instant now, Duration lease) {
        var due = getEntityManager()
                .createNativeQuery(
                        "select id from import_job where state = 'waiting' or state = 'running' and lease_until < ?1"
                                + " order by created_at limit 1 for update skip locked",
                        UUID.class)
                .setParameter(1, now)
                .getResultList();
        return due.stream().findFirst().map(id -> {
            ImportJob job = findById((UUID) id);
            job.start(now.plus(lease));
            return job;
        });
    }

    /**
     * Keeps a file, piece by piece.
     *
     * @return its size; one byte more than {@code most} if it is larger than that
     */
    long keep(UUID id, InputStream file, long most) throws IOException {
        long size = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_chunk (import_id, sequence, content) values (?, ?, ?)")) {
            byte[] piece = file.readNBytes(PIECE);
            for (int sequence = 0; piece.length > 0; sequence++, piece = file.readNBytes(PIECE)) {
                size += piece.length;
                if (size > most) {
                    return most + 1;
                }
                insert.setObject(1, id);
                insert.setInt(2, sequence);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
            return size;
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be kept", e);
        }
    }

    /** Puts a kept file together again. */
    void copyTo(UUID id, Path file) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select content from import_chunk where import_id = ? and sequence = ?");
                OutputStream out = Files.newOutputStream(file)) {
            select.setObject(1, id);
            for (int sequence = 0; ; sequence++) {
                select.setInt(2, sequence);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    out.write(row.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says how far an import is, and that its process lives; in a transaction of its own. @return whether it is still wanted */
    boolean progress(UUID id, int percent, long rows, Instant lease) {
        return update(
                        "percent = ?1, rowsRead = ?2, leaseUntil = ?3 where id = ?4 and state = ?5",
                        percent,
                        rows,
                        lease,
                        id,
                        ImportState.RUNNING)
                == 1;
    }

    /** Prolongs the lease of an import that takes its time in the database. */
    void stillRunning(UUID id, Instant lease) {
        update("leaseUntil = ?1 where id = ?2 and state = ?3", lease, id, ImportState.RUNNING);
    }
}
