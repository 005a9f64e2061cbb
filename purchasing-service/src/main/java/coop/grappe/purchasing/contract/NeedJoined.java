package coop.grappe.purchasing.contract;

import java.util.UUID;

/** What we read of member-service's event: a need that came when contracts were in force. */
record NeedJoined(
        UUID campaignId,
        String memberId,
        String memberName,
        NeedsCommitted.Destination site,
        NeedsCommitted.Committed need) {}
