package coop.grappe.member.need;

import java.util.UUID;

/** What we read of purchasing-service's event: a need that came late has its entitlements. */
record ContractJoined(UUID needId) {}
