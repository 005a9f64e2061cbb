package coop.grappe.purchasing.contract;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who signed for one side, and when. */
@Embeddable
record Signature(String login, Instant at) {}
