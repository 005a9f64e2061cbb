package coop.grappe.platform.audit;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
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

    private void write(
            @Nullable String login, @Nullable String organization, String act, String subject, String... owners) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into audit_entry"
                                + " (id, login, organization, act, subject, owners, correlation_id) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, login);
            insert.setString(3, organization);
            insert.setString(4, act);
            insert.setString(5, subject);
            insert.setArray(6, connection.createArrayOf("text", owners));
            insert.setString(7, (String) MDC.get("correlationId"));
            insert.executeUpdate();
            LOG.infof("%s %s", act, subject);
        } catch (SQLException e) {
            throw new IllegalStateException("The act could not be recorded", e);
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
