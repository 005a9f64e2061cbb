package coop.grappe.supplier.disclosure;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A co-op that buys in a campaign. What it needs is not kept, only of how many of its needs we know. */
@Entity
public class Participant {

    @Id
    private UUID id;

    private UUID campaignId;
    private String memberId;
    private String name;
    private long needs;
    private boolean joinedLate;

    protected Participant() {}

    private Participant(UUID campaignId, String memberId, String name, boolean joinedLate) {
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.memberId = memberId;
        this.name = name;
        this.joinedLate = joinedLate;
    }

    static Participant of(UUID campaignId, String memberId, String name) {
        return new Participant(campaignId, memberId, name, false);
    }

    static Participant late(UUID campaignId, String memberId, String name) {
        return new Participant(campaignId, memberId, name, true);
    }

    void commit(long more) {
        needs += more;
    }

    String memberId() {
        return memberId;
    }

    String name() {
        return name;
    }

    long needs() {
        return needs;
    }

    boolean joinedLate() {
        return joinedLate;
    }
}
