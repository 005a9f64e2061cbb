package coop.grappe.purchasing.integration.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint has not got yet.
 *
 * @param pending deliveries that are due or will be tried again
 * @param failed deliveries that were given up
 * @param oldest since when the oldest of both has waited
 * @param unqueued events of the feed that came while the endpoint was disabled, of all types
 * @param kept for how long events wait (ISO 8601): what is older is dropped
 */
@Schema(
        name = "WebhookBacklog",
        examples = "{\"pending\":0,\"failed\":0,\"oldest\":null,\"unqueued\":0,\"kept\":\"PT720H\"}")
record WebhookBacklog(long pending, long failed, @Nullable Instant oldest, long unqueued, String kept) {}
