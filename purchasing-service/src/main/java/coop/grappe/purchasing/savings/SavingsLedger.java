package coop.grappe.purchasing.savings;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.savings.Facts.Costs;
import coop.grappe.purchasing.savings.Facts.Entitled;
import coop.grappe.purchasing.savings.Facts.Item;
import coop.grappe.purchasing.savings.Facts.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what a campaign's savings are reckoned from: needs, entitlements, orders, invoices, credit notes, rebates. */
@ApplicationScoped
class SavingsLedger {

    private static final String NEEDS = """
            select need_id, member_id, member_name, item_id, unit, quantity, baseline_amount, baseline_source
            from committed_need where campaign_id = ? order by member_id, item_id, need_id""";

    private static final String ENTITLEMENTS = """
            select e.member_id, e.member_name, e.line_id, e.item_id, e.quantity,
              e.quantity - e.transferred as granted
            from entitlement e join contract c on c.id = e.contract_id
            where c.campaign_id = ? and c.state <> 'cancelled' order by e.member_id, e.item_id, e.line_id""";

    private static final String PURCHASES = """
            with bought as (
              select o.member_id, l.item_id, sum(l.invoiced - l.credited) as kept,
                     sum(greatest(l.received - l.damaged - l.returned - l.invoiced + l.credited, 0)) as open
              from purchase_order o join order_line l on l.order_id = o.id
              where o.campaign_id = ? group by o.member_id, l.item_id),
            charged as (
              select i.member_id, l.item_id, sum(l.amount_amount) as amount
              from invoice i join invoice_line l on l.invoice_id = i.id
              where i.campaign_id = ? and i.approved_at is not null group by i.member_id, l.item_id),
            credited as (
              select n.member_id, l.item_id, sum(l.amount_amount) as amount
              from credit_note n join credit_note_line l on l.credit_note_id = n.id
              where n.campaign_id = ? and n.approved_at is not null and l.reason <> 'rebate'
              group by n.member_id, l.item_id),
            rebated as (
              select member_id, item_id, sum(net_amount) as amount
              from rebate where campaign_id = ? group by member_id, item_id)
            select bought.*, coalesce(charged.amount, 0) as charged, coalesce(credited.amount, 0) as credited,
                   coalesce(rebated.amount, 0) as rebated
            from bought
            left join charged using (member_id, item_id)
            left join credited using (member_id, item_id)
            left join rebated using (member_id, item_id)""";

    private final DataSource database;
    private final SavingsCosts costs;
    private final DatabaseClock clock;

    SavingsLedger(DataSource database, SavingsCosts costs, DatabaseClock clock) {
        this.database = database;
        this.costs = costs;
        this.clock = clock;
    }

    /** @param contracts of the campaign, in a fixed order */
    SavingsReport report(UUID campaignId, List<Contract> contracts) {
        Text title = contracts.get(0).title();
        return SavingsReport.of(campaignId, title, new Reckoning(facts(campaignId, contracts)).members());
    }

    private Facts facts(UUID campaignId, List<Contract> contracts) {
        LocalDate today = QuebecDay.of(clock.now());
        Map<UUID, Item> items = new LinkedHashMap<>();
        contracts.stream()
                .flatMap(contract -> contract.lines().stream())
                .forEach(line -> items.putIfAbsent(line.itemId(), new Item(line.names(), line.unit())));
        try (Connection connection = database.getConnection()) {
            Map<String, String> names = new HashMap<>();
            List<Need> needs = new ArrayList<>();
            each(connection, NEEDS, campaignId, row -> {
                names.put(row.getString("member_id"), row.getString("member_name"));
                needs.add(need(row));
            });
            List<Entitled> entitlements = new ArrayList<>();
            each(connection, ENTITLEMENTS, campaignId, row -> {
                names.putIfAbsent(row.getString("member_id"), row.getString("member_name"));
                entitlements.add(new Entitled(
                        row.getString("member_id"),
                        row.getObject("line_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("granted")));
            });
            Map<Key, Purchase> purchases = new HashMap<>();
            each(
                    connection,
                    PURCHASES,
                    campaignId,
                    row -> purchases.put(
                            new Key(row.getString("member_id"), row.getObject("item_id", UUID.class)), purchase(row)));
            Map<String, Costs> onTop = costs.of(connection, campaignId);
            return new Facts(
                    needs, names, items, offers(contracts, entitlements, today), entitlements, purchases, onTop);
        } catch (SQLException e) {
            throw new IllegalStateException("The savings could not be read", e);
        }
    }

    private static List<Offer> offers(List<Contract> contracts, List<Entitled> entitlements, LocalDate today) {
        Map<UUID, BigDecimal> entitled = new HashMap<>();
        entitlements.forEach(part -> entitled.merge(part.lineId(), part.quantity(), BigDecimal::add));
        List<Offer> offers = new ArrayList<>();
        for (Contract contract : contracts) {
            for (ContractLine line : contract.lines()) {
                BigDecimal quantity = entitled.get(line.id());
                if (quantity != null) {
                    offers.add(new Offer(line.id(), line.itemId(), quantity, line.schedule(), line.scheduleOn(today)));
                }
            }
        }
        return offers;
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getObject("need_id", UUID.class),
                row.getString("member_id"),
                row.getObject("item_id", UUID.class),
                new Quantity(row.getBigDecimal("quantity"), row.getString("unit")),
                new UnitPrice(row.getBigDecimal("baseline_amount"), Money.CAD),
                row.getString("baseline_source"));
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        return new Purchase(
                row.getBigDecimal("kept"),
                row.getBigDecimal("open"),
                cad(row, "charged"),
                cad(row, "credited"),
                cad(row, "rebated"));
    }

    static Money cad(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Money.CAD);
    }

    /** What to do with a row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Reads a query all of whose parameters are the campaign. */
    static void each(Connection connection, String query, UUID campaignId, RowReader reader) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            for (int i = 1; i <= select.getParameterMetaData().getParameterCount(); i++) {
                select.setObject(i, campaignId);
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
