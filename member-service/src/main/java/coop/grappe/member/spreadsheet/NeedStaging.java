package coop.grappe.member.spreadsheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.member.need.NeedTerms;
import coop.grappe.platform.identity.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes the rows of a file by {@code COPY}: into a temporary table of the present transaction, to be compared there with the needs that stand; or,
 * where none stands yet, straight in among the needs.
 */
final class NeedStaging {

    /** Columns of the temporary table that a need has too, in the order in which they are written. */
    static final List<String> NEED_COLUMNS = List.of(
            "id",
            "campaign_id",
            "member_id",
            "item_id",
            "site_id",
            "region",
            "state",
            "terms_quantity_value",
            "terms_quantity_unit",
            "terms_tolerance_value",
            "terms_tolerance_unit",
            "terms_written_value",
            "terms_written_unit",
            "terms_period_from",
            "terms_period_to",
            "terms_deliveries",
            "terms_ladder",
            "terms_attributes",
            "terms_baseline_unit_price_amount",
            "terms_baseline_unit_price_currency",
            "terms_baseline_source",
            "submitted_at",
            "changed_at",
            "submitted_by",
            "import_id",
            "version");

    private static final int PIECE = 1 << 16;

    private final Connection connection;
    private final ObjectMapper json;
    private final boolean direct;
    private final UUID campaignId;
    private final String organization;
    private final UUID importId;
    private final String now;
    private final StringBuilder lines = new StringBuilder(PIECE + 4_096);
    private long[] keys = new long[1 << 12];
    private int count;
    private @Nullable CopyIn copy;

    /** A row that has to be compared with the needs that stand. */
    static final class NotDirect extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param direct whether rows go straight in among the needs */
    NeedStaging(
            Connection connection,
            ObjectMapper json,
            boolean direct,
            UUID campaignId,
            String organization,
            UUID importId,
            Instant now) {
        this.connection = connection;
        this.json = json;
        this.direct = direct;
        this.campaignId = campaignId;
        this.organization = organization;
        this.importId = importId;
        this.now = now.toString();
    }

    void begin() throws SQLException {
        planAnew(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '192MB'");
            if (!direct) {
                statement.execute(
                        "create temporary table import_row (row_number bigint not null, sheet text not null, given uuid,"
                                + " standing uuid, like need including defaults) on commit drop");
            }
        }
        String columns = String.join(", ", NEED_COLUMNS);
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        direct
                                ? "copy need (" + columns + ") from stdin"
                                : "copy import_row (row_number, sheet, given, " + columns + ") from stdin");
    }

    void add(WrittenNeed need) {
        NeedTerms terms = need.terms();
        String member = need.memberId();
        if (direct) {
            if (need.given() != null) {
                throw new NotDirect();
            }
        } else {
            field(Long.toString(need.row().number()));
            text(need.row().sheet());
            field(need.given());
        }
        field(Ids.next());
        field(campaignId);
        text(member);
        field(need.item().id());
        field(need.site().id());
        text(need.site().region());
        field("submitted");
        field(terms.quantity().value().toPlainString());
        field(terms.quantity().unit());
        field(terms.tolerance().value().toPlainString());
        field(terms.tolerance().unit());
        field(terms.written().value().toPlainString());
        text(terms.written().unit());
        field(terms.period().from());
        field(terms.period().to());
        field(terms.deliveries());
        written(terms.ladder());
        written(terms.attributes());
        field(terms.baselineUnitPrice().amount().toPlainString());
        field(terms.baselineUnitPrice().currency());
        field(terms.baselineSource().word());
        field(now);
        field(now);
        if (organization.equals(member)) {
            field(null);
        } else {
            text(organization);
        }
        field(importId);
        lines.append("0\n");
        remember(Objects.hash(member, need.item().id(), need.site().id()) * 31L
                + Objects.hash(terms.period().from(), terms.period().to()) * 0x9E3779B97F4A7C15L
                + member.hashCode() * 0xC2B2AE3D27D4EB4FL
                + need.item().id().getLeastSignificantBits());
        if (lines.length() > PIECE) {
            send();
        }
    }

    /** Ends the copying. @return how many rows came */
    long end() throws SQLException {
        send();
        long rows = Objects.requireNonNull(copy).endCopy();
        planAnew(connection);
        return rows;
    }

    /** The triggers' plans are kept with the connection, and what is right for one need is wrong for a million. */
    static void planAnew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard plans");
        }
    }

    /** Gives the copying up, if it is going on; the transaction can then only be rolled back. */
    void abandon() {
        CopyIn present = copy;
        if (present != null && present.isActive()) {
            try {
                present.cancelCopy();
            } catch (SQLException alreadyOver) {
                copy = null;
            }
        }
    }

    /** Whether two rows may be about the same member, item, site and period: then the database has to look. */
    boolean mayHaveTwins() {
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private void remember(long key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
        }
        keys[count++] = key;
    }

    private void send() {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        try {
            Objects.requireNonNull(copy).writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void written(@Nullable Object value) {
        try {
            if (value == null) {
                field(null);
            } else {
                text(json.writeValueAsString(value));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot hold a character that COPY reads as its own. */
    private void field(@Nullable Object value) {
        lines.append(value == null ? "\\N" : value.toString()).append('\t');
    }

    private void text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            switch (one) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\0' -> lines.append(' ');
                default -> lines.append(one);
            }
        }
        lines.append('\t');
    }
}
