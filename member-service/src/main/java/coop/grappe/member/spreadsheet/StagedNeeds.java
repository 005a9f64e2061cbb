package coop.grappe.member.spreadsheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.member.need.BaselineSource;
import coop.grappe.member.need.NeedTerms;
import coop.grappe.member.need.Period;
import coop.grappe.member.need.PriceLadder;
import coop.grappe.member.need.WrittenQuantity;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of a file mean beside the needs that stand: new, a change, or nothing new; asked of the database as a whole. */
final class StagedNeeds {

    private static final String SAME_PLACE =
            "n.campaign_id = r.campaign_id and n.member_id = r.member_id and n.item_id = r.item_id and n.site_id = r.site_id"
                    + " and n.terms_period_from = r.terms_period_from and n.terms_period_to = r.terms_period_to"
                    + " and n.state in ('submitted', 'amended')";
    private static final String TWINS = "select r.sheet, r.row_number, f.first from import_row r join ("
            + " select member_id, item_id, site_id, terms_period_from, terms_period_to, min(row_number) first from import_row"
            + " where given is null group by 1, 2, 3, 4, 5 having count(*) > 1) f using"
            + " (member_id, item_id, site_id, terms_period_from, terms_period_to)"
            + " where r.given is null and r.row_number <> f.first order by 1, 2";
    private static final String GIVEN_UNKNOWN =
            "select r.sheet, r.row_number, r.given::text from import_row r left join need n"
                    + " on n.id = r.given and n.campaign_id = r.campaign_id and n.member_id = r.member_id and n.item_id = r.item_id"
                    + " and n.state in ('submitted', 'amended') where r.given is not null and n.id is null order by 1, 2";
    private static final String GIVEN_TWICE = "select sheet, row_number, first from (select sheet, row_number,"
            + " min(row_number) over (partition by given) first from import_row where given is not null) g"
            + " where row_number <> first order by 1, 2";
    private static final String AMBIGUOUS = "select r.sheet, r.row_number, count(*) from import_row r join need n on "
            + SAME_PLACE + " where r.given is null group by 1, 2 having count(*) > 1 order by 1, 2";
    private static final String MATCH =
            "update import_row r set standing = n.id from need n where r.given is null and " + SAME_PLACE;
    private static final String CHANGES =
            "(n.terms_quantity_value, n.terms_tolerance_value, n.terms_deliveries, n.terms_ladder,"
                    + " n.terms_attributes, n.terms_baseline_unit_price_amount, n.terms_baseline_source, n.site_id, n.terms_period_from,"
                    + " n.terms_period_to) is distinct from (r.terms_quantity_value, r.terms_tolerance_value, r.terms_deliveries,"
                    + " r.terms_ladder, coalesce(r.terms_attributes, n.terms_attributes), r.terms_baseline_unit_price_amount,"
                    + " r.terms_baseline_source, r.site_id, r.terms_period_from, r.terms_period_to)";

    private final Connection connection;
    private final ObjectMapper json;

    StagedNeeds(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** A need that stands, and what it is to become. */
    record Amendment(UUID needId, UUID siteId, NeedTerms terms) {}

    /** Finds rows that contradict one another or the needs that stand, takes them out, and says so. */
    void settle(boolean twinsPossible, Findings findings, Tally tally) throws SQLException {
        if (twinsPossible) {
            refuse(TWINS, "row.twice", findings, tally);
        }
        boolean anyGiven = exists("select 1 from import_row where given is not null");
        if (anyGiven) {
            refuse(GIVEN_UNKNOWN, "need.unknown", findings, tally);
            refuse(GIVEN_TWICE, "row.twice", findings, tally);
        }
        boolean anyStands =
                exists("select 1 from need where campaign_id = (select campaign_id from import_row limit 1)");
        if (anyStands) {
            execute("analyze import_row");
            refuse(AMBIGUOUS, "row.ambiguous", findings, tally);
            execute(MATCH);
            execute("update import_row set standing = given where given is not null");
        }
        tally.amended = anyStands
                ? count("select count(*) from import_row r join need n on n.id = r.standing where " + CHANGES)
                : 0;
        tally.unchanged =
                anyStands ? count("select count(*) from import_row where standing is not null") - tally.amended : 0;
        tally.submitted = count("select count(*) from import_row where standing is null");
    }

    /** Writes the new needs. */
    void insertNew() throws SQLException {
        String columns = String.join(", ", NeedStaging.NEED_COLUMNS);
        execute("insert into need (" + columns + ") select " + columns + " from import_row where standing is null");
        NeedStaging.planAnew(connection);
    }

    /** Those of the needs that stand which the file changes. */
    List<Amendment> amendments() throws SQLException, JsonProcessingException {
        List<Amendment> amendments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select r.* from import_row r join need n on n.id = r.standing where " + CHANGES
                                + " order by r.standing");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                amendments.add(new Amendment(
                        row.getObject("standing", UUID.class), row.getObject("site_id", UUID.class), terms(row)));
            }
        }
        return amendments;
    }

    private NeedTerms terms(ResultSet row) throws SQLException, JsonProcessingException {
        String unit = row.getString("terms_quantity_unit");
        String attributes = row.getString("terms_attributes");
        return new NeedTerms(
                new Quantity(row.getBigDecimal("terms_quantity_value"), unit),
                new Quantity(row.getBigDecimal("terms_tolerance_value"), unit),
                new WrittenQuantity(row.getBigDecimal("terms_written_value"), row.getString("terms_written_unit")),
                new Period(
                        row.getObject("terms_period_from", LocalDate.class),
                        row.getObject("terms_period_to", LocalDate.class)),
                row.getInt("terms_deliveries"),
                ladder(row.getString("terms_ladder")),
                new UnitPrice(row.getBigDecimal("terms_baseline_unit_price_amount"), Money.CAD),
                BaselineSource.meantBy(row.getString("terms_baseline_source")).orElseThrow(),
                null,
                attributes == null ? null : json.readValue(attributes, new TypeReference<Map<String, Text>>() {}));
    }

    private @Nullable PriceLadder ladder(@Nullable String written) throws JsonProcessingException {
        return written == null ? null : json.readValue(written, PriceLadder.class);
    }

    private void refuse(String sql, String key, Findings findings, Tally tally) throws SQLException {
        List<Long> rows = new ArrayList<>();
        List<String> sheets = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                sheets.add(row.getString(1));
                rows.add(row.getLong(2));
                findings.add(Finding.error(row.getString(1), row.getLong(2), "", "", key, row.getString(3)));
            }
        }
        tally.invalid += rows.size();
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from import_row where (sheet, row_number) in (select * from unnest(?::text[], ?::bigint[]))")) {
            delete.setArray(1, connection.createArrayOf("text", sheets.toArray()));
            delete.setArray(2, connection.createArrayOf("bigint", rows.toArray()));
            if (!rows.isEmpty()) {
                delete.executeUpdate();
            }
        }
    }

    private boolean exists(String sql) throws SQLException {
        return count("select count(*) from (" + sql + " limit 1) one") > 0;
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
