package coop.grappe.purchasing.contract;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who signed for one side, when, and what.
 *
 * @param digest of the document that was signed
 */
@Embeddable
record Signature(String login, Instant at, String digest) {}
