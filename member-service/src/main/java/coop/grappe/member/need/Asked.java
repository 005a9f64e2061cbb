package coop.grappe.member.need;

import coop.grappe.member.packing.Requests;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member asked for before the negotiator merged its item into an equivalent one; taken back as it was. */
record Asked(UUID itemId, NeedTerms terms, @Nullable Requests requests) {}
