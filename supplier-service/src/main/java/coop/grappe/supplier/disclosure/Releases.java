package coop.grappe.supplier.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Everything that was published. */
@ApplicationScoped
class Releases implements PanacheRepositoryBase<Release, Long> {

    /** Nobody else publishes until the end of this transaction, so that the numbers are in the order of the commits. */
    private static final long TURN = 0x6f63_6473;

    private final DataSource database;

    Releases(DataSource database) {
        this.database = database;
    }

    /** Waits for its turn. @return the number of the next release */
    long nextNumber() {
        takeTurn();
        return getEntityManager()
                        .createQuery("select coalesce(max(r.number), 0L) from Release r", Long.class)
                        .getSingleResult()
                + 1;
    }

    private void takeTurn() {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, TURN);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Nothing could be published", e);
        }
    }

    Optional<Release> ofId(String id) {
        return find("id", id).firstResultOptional();
    }

    /** All of a process, oldest first. */
    List<Release> of(String ocid) {
        return list("ocid = ?1 order by number", ocid);
    }

    /** Oldest first. */
    List<Release> after(long number, @Nullable String ocid, @Nullable ReleaseTag tag, int most) {
        Map<String, Object> wanted = new HashMap<>(Map.of("number", number));
        StringBuilder query = new StringBuilder("number > :number");
        if (ocid != null) {
            query.append(" and ocid = :ocid");
            wanted.put("ocid", ocid);
        }
        if (tag != null) {
            query.append(" and array_contains(tags, :tag)");
            wanted.put("tag", tag.code());
        }
        return find(query + " order by number", wanted).page(0, most).list();
    }
}
