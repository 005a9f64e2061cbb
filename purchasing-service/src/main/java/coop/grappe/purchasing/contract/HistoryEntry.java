package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What happened to a contract. Never changes. */
@Entity
class HistoryEntry {

    /** What the act was about, by name. */
    record Detail(String name, String value) {}

    @Id
    private UUID id;

    private UUID contractId;
    private Instant at;
    private String act;
    private @Nullable String organization;
    private @Nullable String memberId;
    private @Nullable String otherMemberId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Detail> details;

    protected HistoryEntry() {}

    /**
     * @param organization that acted; null if the clock did
     * @param memberId with {@code otherMemberId}, the only members that it concerns; null if it concerns all
     */
    static HistoryEntry of(
            UUID contractId,
            String act,
            @Nullable String organization,
            @Nullable String memberId,
            @Nullable String otherMemberId,
            List<Detail> details,
            Instant now) {
        HistoryEntry entry = new HistoryEntry();
        entry.id = Ids.next();
        entry.contractId = contractId;
        entry.act = act;
        entry.organization = organization;
        entry.memberId = memberId;
        entry.otherMemberId = otherMemberId;
        entry.details = List.copyOf(details);
        entry.at = now;
        return entry;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String act() {
        return act;
    }

    @Nullable
    String organization() {
        return organization;
    }

    List<Detail> details() {
        return List.copyOf(details);
    }
}
