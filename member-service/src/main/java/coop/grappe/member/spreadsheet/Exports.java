package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.ItemState;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.need.BaselineSource;
import coop.grappe.platform.money.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what tables are made of, row by row, and writes it out as it comes. */
@ApplicationScoped
class Exports {

    private static final int FETCH = 1_000;
    private static final Column[] TO_FILL = {
        Column.ITEM,
        Column.SITE,
        Column.QUANTITY,
        Column.UNIT,
        Column.TOLERANCE,
        Column.FROM,
        Column.TO,
        Column.PRICE,
        Column.SOURCE,
        Column.RECURRENCE
    };
    private static final Column[] OF_NEED = {
        Column.NEED_ID,
        Column.MEMBER,
        Column.ITEM,
        Column.SITE,
        Column.QUANTITY,
        Column.UNIT,
        Column.TOLERANCE,
        Column.FROM,
        Column.TO,
        Column.PRICE,
        Column.SOURCE,
        Column.RECURRENCE
    };
    private static final String NEEDS = """
            select n.id, m.name, i.names_fr, i.names_en, s.name, n.terms_quantity_value / n.terms_deliveries, n.terms_quantity_unit,
              n.terms_tolerance_value / n.terms_deliveries, n.terms_period_from, n.terms_period_to,
              n.terms_baseline_unit_price_amount, n.terms_baseline_source, n.terms_deliveries
            from need n join member m on m.id = n.member_id join item i on i.id = n.item_id join site s on s.id = n.site_id
            where n.campaign_id = ? and n.state <> 'withdrawn' and (?::text is null or n.member_id = ?)
            order by n.member_id, n.id""";
    private static final String DEMAND = """
            select i.names_fr, i.names_en, d.region, d.month, sum(d.quantity), sum(d.firm), i.unit
            from %s d join item i on i.id = d.item_id
            where d.campaign_id = ? and d.month is not null
            group by i.id, 1, 2, 3, 4, 7 having sum(d.quantity) <> 0 order by i.id, 3, 4""";

    private final DataSource database;
    private final Items items;

    Exports(DataSource database, Items items) {
        this.database = database;
        this.items = items;
    }

    void template(Campaign campaign, String organization, OutputStream out, TableFormat format, Locale language)
            throws IOException {
        List<Item> bought = QuarkusTransaction.requiringNew().call(() -> items.of(campaign)).stream()
                .filter(item -> item.state() == ItemState.ACCEPTED || item.state() == ItemState.PROPOSED)
                .toList();
        try (TableWriter table = TableWriter.to(out, format, language)) {
            table.sheet(in(language, "Besoins", "Needs"), TableWriter.header(language, TO_FILL));
            for (Item item : bought) {
                table.row(in(language, item.names()), null, null, item.unit());
            }
            table.sheet(
                    in(language, "Lieux de livraison", "Sites"),
                    in(language, "Site", "Site"),
                    in(language, "Région", "Region"));
            each(
                    "select name, region from site where member_id = ? order by name, id",
                    row -> table.row(row.getString(1), row.getString(2)),
                    organization);
        }
    }

    /** @param member whose; everybody's if null */
    void needs(UUID campaignId, @Nullable String member, OutputStream out, TableFormat format, Locale language)
            throws IOException {
        try (TableWriter table = TableWriter.to(out, format, language)) {
            table.sheet(in(language, "Besoins", "Needs"), TableWriter.header(language, OF_NEED));
            each(
                    NEEDS,
                    row -> table.row(
                            row.getString(1),
                            row.getString(2),
                            in(language, row.getString(3), row.getString(4)),
                            row.getString(5),
                            plain(row.getBigDecimal(6)),
                            row.getString(7),
                            plain(row.getBigDecimal(8)),
                            row.getObject(9, LocalDate.class),
                            row.getObject(10, LocalDate.class),
                            row.getBigDecimal(11)
                                    .stripTrailingZeros()
                                    .setScale(Math.max(
                                            2,
                                            row.getBigDecimal(11)
                                                    .stripTrailingZeros()
                                                    .scale())),
                            source(row.getString(12), language),
                            row.getInt(13) > 1 ? in(language, "mensuel", "monthly") : null),
                    campaignId,
                    member,
                    member);
        }
    }

    void demand(UUID campaignId, boolean frozen, OutputStream out, TableFormat format, Locale language)
            throws IOException {
        try (TableWriter table = TableWriter.to(out, format, language)) {
            table.sheet(
                    in(language, "Demande", "Demand"),
                    in(language, "Article", "Item"),
                    in(language, "Région", "Region"),
                    in(language, "Mois", "Month"),
                    in(language, "Quantité", "Quantity"),
                    in(language, "Dont ferme", "Of which firm"),
                    in(language, "Unité", "Unit"));
            each(
                    DEMAND.formatted(frozen ? "frozen_demand" : "demand_live"),
                    row -> table.row(
                            in(language, row.getString(1), row.getString(2)),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            plain(row.getBigDecimal(5)),
                            plain(row.getBigDecimal(6)),
                            row.getString(7)),
                    campaignId);
        }
    }

    /** Writes one row of a table. */
    private interface RowWriter {
        void write(ResultSet row) throws SQLException, IOException;
    }

    private void each(String sql, RowWriter writer, @Nullable Object... parameters) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(FETCH);
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    writer.write(row);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The table could not be read", e);
        }
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal exact = quantity.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static String source(String word, Locale language) {
        return in(language, BaselineSource.meantBy(word).orElseThrow().label());
    }

    private static String in(Locale language, Text text) {
        return in(language, text.fr(), text.en());
    }

    private static String in(Locale language, String french, String english) {
        return language.getLanguage().equals("fr") ? french : english;
    }
}
