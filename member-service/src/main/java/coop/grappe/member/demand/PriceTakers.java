package coop.grappe.member.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.member.need.PriceLadder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Which needs of an item depend on the price. */
@ApplicationScoped
class PriceTakers {

    private static final String OF_ITEM =
            "select id, member_id, terms_ladder from need where campaign_id = ? and item_id = ?"
                    + " and terms_ladder is not null and state <> 'withdrawn' order by id";

    private static final String OF_CAMPAIGN =
            "select id, member_id, terms_ladder, item_id from need where campaign_id = ?"
                    + " and terms_ladder is not null and state <> 'withdrawn' order by id";

    private final DataSource database;
    private final EntityManager entities;
    private final ObjectMapper json;

    PriceTakers(DataSource database, EntityManager entities, ObjectMapper json) {
        this.database = database;
        this.entities = entities;
        this.json = json;
    }

    List<PriceTaker> of(UUID campaignId, UUID itemId) {
        List<PriceTaker> takers = new ArrayList<>();
        read(OF_ITEM, (row, taker) -> takers.add(taker), campaignId, itemId);
        return takers;
    }

    /** Those of all items that anybody wants on conditions, in one reading. */
    Map<UUID, List<PriceTaker>> byItem(UUID campaignId) {
        Map<UUID, List<PriceTaker>> takers = new HashMap<>();
        read(
                OF_CAMPAIGN,
                (row, taker) -> takers.computeIfAbsent(row.getObject(4, UUID.class), item -> new ArrayList<>())
                        .add(taker),
                campaignId);
        return takers;
    }

    /** What becomes of a row. */
    private interface Taking {
        void take(ResultSet row, PriceTaker taker) throws SQLException;
    }

    private void read(String sql, Taking taking, UUID... parameters) {
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            ResultSet row = select.executeQuery();
            while (row.next()) {
                taking.take(
                        row,
                        new PriceTaker(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                json.readValue(row.getString(3), PriceLadder.class)));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The price ladders could not be read", e);
        }
    }
}
