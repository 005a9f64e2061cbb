package coop.grappe.platform.audit;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.identity.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every change of state, in its own transaction, append-only (a trigger of the database refuses the rest). Each is a line of the log too, under the
 * correlation id of the request that it goes back to, also where an event of another service brought it about.
 */
@ApplicationScoped
public class Audit {

    /** Who acts when no person does: the clock, or an event of another service. */
    public static final String SYSTEM = "system";

    /** An act of a request of which another thread knows. @param owners as in {@link #record} */
    public record Act(Origin origin, String act, String subject, List<String> owners) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(
            @Nullable String login,
            @Nullable String organization,
            String act,
            String subject,
            String[] owners,
            @Nullable String correlation) {}

    private static final String CORRELATION = "correlationId";
    private static final Logger LOG = Logger.getLogger(Audit.class);

    private final DataSource database;
    private final Caller caller;

    Audit(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * Records an act of the present caller, or of {@link #SYSTEM} where there is none.
     *
     * @param act what happened, such as {@code campaigns.closed}
     * @param subject to what, such as {@code campaigns/<id>}
     * @param owners the organizations whose auditors may read it; the caller's own always may
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String act, String subject, String... owners) {
        write(ofCaller(Caller::login, SYSTEM), ofCaller(Caller::organization, null), act, subject, owners);
    }

    /** Records an act that was asked for earlier, of whoever asked for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordFor(String login, String organization, String act, String subject, String... owners) {
        write(login, organization, act, subject, owners);
    }

    /** Records the acts of several requests in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<Act> acts) {
        insert(acts.stream()
                .map(act -> new Entry(
                        act.origin().login(),
                        act.origin().organization(),
                        act.act(),
                        act.subject(),
                        act.owners().toArray(String[]::new),
                        act.origin().correlationId()))
                .toList());
    }

    private void write(
            @Nullable String login, @Nullable String organization, String act, String subject, String... owners) {
        insert(List.of(new Entry(login, organization, act, subject, owners, Origin.presentCorrelation())));
    }

    private void insert(List<Entry> entries) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into audit_entry"
                                + " (id, login, organization, act, subject, owners, correlation_id) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                insert.setObject(1, Ids.next());
                insert.setString(2, entry.login());
                insert.setString(3, entry.organization());
                insert.setString(4, entry.act());
                insert.setString(5, entry.subject());
                insert.setArray(6, connection.createArrayOf("text", entry.owners()));
                insert.setString(7, entry.correlation());
                insert.addBatch();
            }
            insert.executeBatch();
            entries.forEach(Audit::log);
        } catch (SQLException e) {
            throw new IllegalStateException("The act could not be recorded", e);
        }
    }

    private static void log(Entry entry) {
        String present = Origin.presentCorrelation();
        correlate(entry.correlation());
        LOG.infof("%s %s", entry.act(), entry.subject());
        correlate(present);
    }

    private static void correlate(@Nullable String correlation) {
        if (correlation == null) {
            MDC.remove(CORRELATION);
        } else {
            MDC.put(CORRELATION, correlation);
        }
    }

    private @Nullable String ofCaller(Function<Caller, String> what, @Nullable String otherwise) {
        try {
            return caller.isPresent() ? what.apply(caller) : otherwise;
        } catch (ContextNotActiveException noRequest) {
            return otherwise;
        }
    }
}
