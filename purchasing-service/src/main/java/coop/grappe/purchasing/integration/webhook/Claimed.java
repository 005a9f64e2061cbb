package coop.grappe.purchasing.integration.webhook;

import java.util.UUID;

/**
 * A delivery that this worker alone attempts now.
 *
 * @param claim under which the outcome is noted; after its time another worker may have taken the delivery
 * @param tries that went before, since it was queued
 * @param body what is sent
 */
record Claimed(UUID deliveryId, UUID endpointId, String url, UUID claim, int tries, UUID eventId, String body) {}
