package coop.grappe.supplier.negotiation;

import java.util.List;
import java.util.UUID;

/**
 * Who looks at rounds.
 *
 * @param ofOrganizer whether as one who runs, judges or audits them
 * @param bidIds what the reader’s own organization bids
 */
record RoundReader(boolean ofOrganizer, List<UUID> bidIds) {}
