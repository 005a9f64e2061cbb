package coop.grappe.purchasing.integration.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way into one organization's feed.
 *
 * @param id the same in every feed
 * @param type without the common prefix
 * @param key of the aggregate, with its kind: its events keep their order
 * @param data what this organization may read, as a JSON text
 */
public record Arrival(
        String organization, UUID id, String type, String key, String resource, String data, Instant occurredAt) {}
