package coop.grappe.purchasing.integration.feed;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some events of a feed, in its order.
 *
 * @param cursor what to send as {@code after} next time, also when nothing came
 * @param more whether there is more already
 */
@Schema(name = "FeedPage", examples = """
                {"items":[],"cursor":"42","more":false,"backlog":{"waiting":0,"oldest":null,"kept":"PT720H"}}""")
public record FeedPage(List<FeedEvent> items, String cursor, boolean more, Backlog backlog) {

    /**
     * How far behind a reader with this cursor is.
     *
     * @param waiting events after the cursor, of all types
     * @param oldest since when the first of them has waited
     * @param kept for how long a feed keeps its events (ISO 8601)
     */
    @Schema(name = "FeedBacklog", examples = "{\"waiting\":3,\"oldest\":\"2030-03-10T15:00:00Z\",\"kept\":\"PT720H\"}")
    public record Backlog(long waiting, @Nullable Instant oldest, String kept) {}
}
