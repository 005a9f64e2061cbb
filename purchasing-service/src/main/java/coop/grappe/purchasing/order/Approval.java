package coop.grappe.purchasing.order;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A treasurer's yes to an order. */
@Schema(name = "OrderApproval", examples = "{\"login\":\"tresoriere@erables\",\"at\":\"2030-03-05T15:00:00Z\"}")
record Approval(String login, Instant at) {}
