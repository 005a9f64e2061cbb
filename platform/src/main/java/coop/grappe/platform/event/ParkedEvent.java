package coop.grappe.platform.event;

import java.time.Instant;

/**
 * An event that could not be applied.
 *
 * @param position its place in the order of parking, by which it is named
 * @param reason why, for an operator
 * @param waiting whether it is tried again by itself: it came too early, or behind another one of its aggregate
 * @param attempts how often it was tried
 */
public record ParkedEvent(
        long position,
        String eventId,
        String topic,
        String key,
        String type,
        String reason,
        boolean waiting,
        int attempts,
        Instant parkedAt) {}
