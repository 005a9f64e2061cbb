package coop.grappe.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The machines that may act for an organization because it has admitted them. The identity provider says who a machine is and for whom it
 * was made; whether it may act is decided here, so that a revocation holds at once, also for tokens that were given out.
 */
@ApplicationScoped
public class AdmittedMachines {

    private final DataSource database;

    AdmittedMachines(DataSource database) {
        this.database = database;
    }

    boolean mayAct(String clientId, String organization) {
        return run("select 1 from admitted_machine where client_id = ? and organization = ?", clientId, organization);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(String clientId, String organization) {
        run(
                "insert into admitted_machine (client_id, organization) values (?, ?) on conflict do nothing returning 1",
                clientId,
                organization);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(String clientId, String organization) {
        run(
                "delete from admitted_machine where client_id = ? and organization = ? returning 1",
                clientId,
                organization);
    }

    /** @return whether there was a row */
    private boolean run(String sql, String clientId, String organization) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, clientId);
            statement.setString(2, organization);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The admitted machines could not be reached", e);
        }
    }
}
