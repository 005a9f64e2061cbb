package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.time.Instant;

/** A change to a published tender, told to all. */
public record Amendment(Text description, Instant submissionDeadline, Instant publishedAt) {}
