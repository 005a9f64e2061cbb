package coop.grappe.supplier.sealing;

import java.time.Instant;

/** A trustee that handed its share in, so that the bids could be opened. */
public record Attendance(String trustee, Instant handedInAt) {}
