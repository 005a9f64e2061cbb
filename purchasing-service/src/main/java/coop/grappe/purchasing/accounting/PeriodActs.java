package coop.grappe.purchasing.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The trace of all closings and reopenings. */
@ApplicationScoped
class PeriodActs {

    private final DataSource database;

    PeriodActs(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(String memberId, PeriodAct act) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into period_act (id, member_id, act, first_day, last_day,"
                                + " login, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, act.id());
            insert.setString(2, memberId);
            insert.setString(3, act.act().word());
            insert.setObject(4, act.firstDay());
            insert.setObject(5, act.lastDay());
            insert.setString(6, act.login());
            insert.setString(7, act.reason());
            insert.setObject(8, act.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The act could not be recorded", e);
        }
    }

    /** Those of a fiscal year, in their order. */
    List<PeriodAct> of(String memberId, FiscalYear year) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select * from period_act where member_id = ?" + " and last_day between ? and ? order by id")) {
            select.setString(1, memberId);
            select.setObject(2, year.firstDay());
            select.setObject(3, year.lastDay());
            List<PeriodAct> acts = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    acts.add(new PeriodAct(
                            row.getObject("id", UUID.class),
                            PeriodAct.Kind.of(row.getString("act")),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            row.getString("login"),
                            row.getString("reason"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
                }
            }
            return acts;
        } catch (SQLException e) {
            throw new IllegalStateException("The acts could not be read", e);
        }
    }
}
