package coop.grappe.supplier.disclosure;

import java.util.List;
import java.util.UUID;

/** What we read of member-service's event: whose needs, and how many, not how much. */
record NeedsCommitted(UUID campaignId, String memberId, String memberName, List<Need> needs) {

    /** One of them. */
    record Need(UUID needId) {}
}
