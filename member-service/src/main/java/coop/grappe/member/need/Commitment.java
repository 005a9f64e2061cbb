package coop.grappe.member.need;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.member.member.Address;
import coop.grappe.member.member.Member;
import coop.grappe.member.member.Members;
import coop.grappe.member.member.Site;
import coop.grappe.member.member.Sites;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the needs that a closing commits member by member, row by row: a million of them never stand in memory together. */
@ApplicationScoped
public class Commitment {

    private static final int FETCH = 1_000;
    private static final String COMMITTED = """
            select id, member_id, site_id, item_id, terms_quantity_value, terms_quantity_unit, terms_tolerance_value,
              terms_period_from, terms_period_to, terms_deliveries, terms_ladder, terms_baseline_unit_price_amount,
              terms_baseline_source
            from need where campaign_id = ? and state in ('submitted', 'amended') order by member_id, id""";

    private final DataSource database;
    private final Members members;
    private final Sites sites;
    private final ObjectMapper json;

    Commitment(DataSource database, Members members, Sites sites, ObjectMapper json) {
        this.database = database;
        this.members = members;
        this.sites = sites;
        this.json = json;
    }

    /** Hands over every event of a campaign's closing, in the present transaction. */
    public void forEach(UUID campaignId, Consumer<CommittedNeeds> consumer) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COMMITTED)) {
            select.setFetchSize(FETCH);
            select.setObject(1, campaignId);
            ResultSet row = select.executeQuery();
            Gathering gathering = new Gathering(campaignId, consumer);
            while (row.next()) {
                gathering.add(row.getString("member_id"), need(row));
            }
            gathering.handOver();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The committed needs could not be read", e);
        }
    }

    /** The event of a need that came late. */
    JoinedNeed joining(Need need) {
        return new JoinedNeed(
                need.campaignId(),
                need.memberId(),
                members.findById(need.memberId()).name(),
                Objects.requireNonNull(destinationsOf(need.memberId()).get(need.siteId())),
                need.commitment());
    }

    private CommittedNeeds.Committed need(ResultSet row) throws SQLException, JsonProcessingException {
        String unit = row.getString("terms_quantity_unit");
        return new CommittedNeeds.Committed(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("item_id", UUID.class),
                new Quantity(row.getBigDecimal("terms_quantity_value"), unit),
                new Quantity(row.getBigDecimal("terms_tolerance_value"), unit),
                new Period(
                        row.getObject("terms_period_from", LocalDate.class),
                        row.getObject("terms_period_to", LocalDate.class)),
                row.getInt("terms_deliveries"),
                ladder(row.getString("terms_ladder")),
                new UnitPrice(row.getBigDecimal("terms_baseline_unit_price_amount"), Money.CAD),
                BaselineSource.meantBy(row.getString("terms_baseline_source")).orElseThrow());
    }

    private @Nullable PriceLadder ladder(@Nullable String written) throws JsonProcessingException {
        return written == null ? null : json.readValue(written, PriceLadder.class);
    }

    /** The needs of the member whose turn it is. */
    private final class Gathering {

        private final UUID campaignId;
        private final Consumer<CommittedNeeds> consumer;
        private final List<CommittedNeeds.Committed> needs = new ArrayList<>();
        private String memberId = "";
        private String memberName = "";
        private Map<UUID, CommittedNeeds.Destination> destinations = Map.of();

        Gathering(UUID campaignId, Consumer<CommittedNeeds> consumer) {
            this.campaignId = campaignId;
            this.consumer = consumer;
        }

        void add(String ofMember, CommittedNeeds.Committed need) {
            if (!ofMember.equals(memberId)) {
                handOver();
                memberId = ofMember;
                Member member = members.findById(ofMember);
                memberName = member.name();
                destinations = destinationsOf(ofMember);
                members.getEntityManager().detach(member);
            } else if (needs.size() == CommittedNeeds.MOST) {
                handOver();
            }
            needs.add(need);
        }

        void handOver() {
            if (needs.isEmpty()) {
                return;
            }
            List<CommittedNeeds.Destination> used = needs.stream()
                    .map(CommittedNeeds.Committed::siteId)
                    .distinct()
                    .map(destinations::get)
                    .toList();
            consumer.accept(new CommittedNeeds(campaignId, memberId, memberName, used, List.copyOf(needs)));
            needs.clear();
        }
    }

    private Map<UUID, CommittedNeeds.Destination> destinationsOf(String memberId) {
        Map<UUID, CommittedNeeds.Destination> destinations = new LinkedHashMap<>();
        for (Site site : sites.list("memberId", memberId)) {
            Address address = site.address();
            destinations.put(site.id(), new CommittedNeeds.Destination(site.id(), site.name(), address, site.region()));
            sites.getEntityManager().detach(site);
        }
        return destinations;
    }
}
