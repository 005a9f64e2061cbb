package coop.grappe.member.need;

import java.util.UUID;

/** What a member asked for before the negotiator merged its item into an equivalent one; taken back as it was. */
record Asked(UUID itemId, NeedTerms terms) {}
