package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.savings.SavingsReport.ItemSavings;
import coop.grappe.purchasing.savings.SavingsReport.MemberSavings;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads a campaign's savings from needs, orders, invoices and rebates.
 *
 * <p>A member's baseline for an item is the mean of its needs' baseline prices weighted by their quantities, times the counted
 * quantity, rounded half up to the cent once per member and item. A weighted mean has no finite decimals in general, so the
 * product is divided last.
 */
@ApplicationScoped
class SavingsLedger {

    private static final String ITEMS = """
            with need as (
              select member_id, member_name, item_id, unit, sum(quantity) as quantity,
                     sum(quantity * baseline_amount) as worth
              from committed_need where campaign_id = ?
              group by member_id, member_name, item_id, unit),
            bought as (
              select o.member_id, l.item_id, sum(l.invoiced) as invoiced,
                     sum(l.received - l.damaged - l.invoiced) as open
              from purchase_order o join order_line l on l.order_id = o.id
              where o.campaign_id = ? group by o.member_id, l.item_id),
            charged as (
              select i.member_id, l.item_id, sum(l.amount_amount) as amount
              from invoice i join invoice_line l on l.invoice_id = i.id
              where i.campaign_id = ? and i.approved_at is not null group by i.member_id, l.item_id),
            rebated as (
              select member_id, item_id, sum(net_amount) as amount
              from rebate where campaign_id = ? group by member_id, item_id),
            item as (
              select distinct on (l.item_id) l.item_id, l.names_fr, l.names_en
              from contract_line l join contract c on c.id = l.contract_id where c.campaign_id = ? order by l.item_id)
            select need.*, item.names_fr, item.names_en, coalesce(bought.invoiced, 0) as invoiced,
                   coalesce(bought.open, 0) as open, coalesce(charged.amount, 0) as charged,
                   coalesce(rebated.amount, 0) as rebated
            from need join item using (item_id)
            left join bought using (member_id, item_id)
            left join charged using (member_id, item_id)
            left join rebated using (member_id, item_id)
            order by member_id, item_id
            """;

    private final DataSource database;

    SavingsLedger(DataSource database) {
        this.database = database;
    }

    SavingsReport report(UUID campaignId, Text title) {
        try (var connection = database.getConnection()) {
            Map<String, Money> fees = fees(connection, campaignId);
            Map<String, String> names = new HashMap<>();
            Map<String, List<ItemSavings>> items = new LinkedHashMap<>();
            try (var select = connection.prepareStatement(ITEMS)) {
                for (int i = 1; i <= 5; i++) {
                    select.setObject(i, campaignId);
                }
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        names.put(row.getString("member_id"), row.getString("member_name"));
                        items.computeIfAbsent(row.getString("member_id"), id -> new ArrayList<>())
                                .add(item(row));
                    }
                }
            }
            List<MemberSavings> members = new ArrayList<>();
            items.forEach((member, lines) -> members.add(MemberSavings.of(
                    member,
                    names.getOrDefault(member, member),
                    fees.getOrDefault(member, Money.zero(Money.CAD)),
                    lines)));
            return SavingsReport.of(campaignId, title, members);
        } catch (SQLException e) {
            throw new IllegalStateException("The savings could not be read", e);
        }
    }

    private static Map<String, Money> fees(Connection connection, UUID campaignId) throws SQLException {
        Map<String, Money> fees = new HashMap<>();
        try (var select = connection.prepareStatement("select member_id, sum(fee_amount) as fee from invoice"
                + " where campaign_id = ? and approved_at is not null group by member_id")) {
            select.setObject(1, campaignId);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    fees.put(row.getString("member_id"), cad(row, "fee"));
                }
            }
        }
        return fees;
    }

    private static ItemSavings item(ResultSet row) throws SQLException {
        BigDecimal counted = row.getBigDecimal("invoiced");
        BigDecimal baseline = row.getBigDecimal("worth")
                .multiply(counted)
                .divide(row.getBigDecimal("quantity"), 2, RoundingMode.HALF_UP);
        Money before = new Money(baseline, Money.CAD);
        Money charged = cad(row, "charged");
        Money rebated = cad(row, "rebated");
        Money paid = charged.minus(rebated);
        String unit = row.getString("unit");
        return new ItemSavings(
                row.getObject("item_id", UUID.class),
                new Text(row.getString("names_fr"), row.getString("names_en")),
                new Quantity(counted, unit),
                new Quantity(row.getBigDecimal("open"), unit),
                before,
                charged,
                rebated,
                paid,
                before.minus(paid));
    }

    private static Money cad(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Money.CAD);
    }
}
