package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint gets no more deliveries: {@code webhooks.disabled.v1} in its owner's feed.
 *
 * @param deliveryId which delivery was the last straw
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookDisabled(
        String organization,
        UUID endpointId,
        String url,
        DisabledFor reason,
        @Nullable UUID deliveryId,
        Instant disabledAt) {

    static final String TYPE = "webhooks.disabled.v1";

    static WebhookDisabled of(
            WebhookEndpoint endpoint, DisabledFor reason, @Nullable UUID deliveryId, Instant disabledAt) {
        return new WebhookDisabled(
                endpoint.organization(), endpoint.id(), endpoint.url(), reason, deliveryId, disabledAt);
    }

    String key() {
        return "webhook-endpoints/" + endpointId;
    }
}
