package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.member.Representations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks up what the names in a file may mean, and holds the adhesions of its members in place until the transaction ends. */
@ApplicationScoped
class KnownReading {

    private static final String ADHERENTS =
            "select m.id, m.name from adhesion a join member m on m.id = a.member_id where a.campaign_id = ?"
                    + " and a.withdrawn_at is null and m.id = any(?) for share of a";
    private static final String SITES =
            "select member_id, id, name, region from site where member_id = any(?) order by id";

    private final DataSource database;
    private final Items items;
    private final Representations representations;

    KnownReading(DataSource database, Items items, Representations representations) {
        this.database = database;
        this.items = items;
        this.representations = representations;
    }

    /** Lets one import of a campaign after the other look at what stands, whichever replica carries it out. */
    void takeTurn(ImportJob job) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "imports/" + job.campaignId());
            lock.execute();
        }
    }

    /** Whether none of the needs stands that the file might be about. */
    boolean nothingStands(ImportJob job) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select not exists (select from need where campaign_id = ?"
                                + " and (?::text is null or member_id = ?) and state <> 'withdrawn')")) {
            select.setObject(1, job.campaignId());
            select.setString(2, job.memberId());
            select.setString(3, job.memberId());
            ResultSet row = select.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    Known of(ImportJob job, Campaign campaign, Instant now) throws SQLException {
        Known known = new Known();
        items.of(campaign).forEach(known::add);
        String only = job.memberId();
        Set<String> members =
                only == null ? representations.membersOf(job.organization(), campaign.id(), now) : Set.of(only);
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement select = connection.prepareStatement(ADHERENTS)) {
                select.setObject(1, campaign.id());
                select.setArray(2, connection.createArrayOf("text", members.toArray()));
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    known.addMember(row.getString(1), row.getString(2));
                }
            }
            try (PreparedStatement select = connection.prepareStatement(SITES)) {
                select.setArray(1, connection.createArrayOf("text", members.toArray()));
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    known.addSite(
                            row.getString(1),
                            new Known.KnownSite(row.getObject(2, UUID.class), row.getString(3), row.getString(4)));
                }
            }
        }
        return known;
    }
}
