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
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which needs of an item depend on the price. */
@ApplicationScoped
class PriceTakers {

    private static final String OF_ITEM =
            "select id, member_id, terms_ladder from need where campaign_id = ? and item_id = ?"
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
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_ITEM)) {
            select.setObject(1, campaignId);
            select.setObject(2, itemId);
            ResultSet row = select.executeQuery();
            List<PriceTaker> takers = new ArrayList<>();
            while (row.next()) {
                takers.add(new PriceTaker(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        json.readValue(row.getString(3), PriceLadder.class)));
            }
            return takers;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The price ladders could not be read", e);
        }
    }
}
