package coop.grappe.purchasing.integration.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event, as a CloudEvent 1.0 in JSON: the same in the feed and in a webhook's body.
 *
 * @param id the same whenever and wherever the event is told: what was done about it once need not be done again
 * @param subject the aggregate, with its kind: its events come in their order
 * @param sequence its position in the organization's feed; none in a test
 * @param resource where the thing is now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "sequence", "resource"})
@Schema(name = "FeedEvent", examples = """
                {"specversion":"1.0","id":"01890a5d-ac96-774b-bcce-b30209000021","source":"/purchasing","type":"coop.grappe.orders.placed.v1",
                "subject":"orders/01890a5d-ac96-774b-bcce-b30209000007","time":"2030-03-10T15:00:00Z","sequence":"42",
                "resource":"/api/v1/orders/01890a5d-ac96-774b-bcce-b30209000007","datacontenttype":"application/json",
                "data":{"orderId":"01890a5d-ac96-774b-bcce-b30209000007","memberId":"CA-QC-NEQ:1199200001"}}""")
public record FeedEvent(
        UUID id,
        String type,
        String subject,
        Instant time,
        @Nullable String sequence,
        String resource,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "As docs/events describes it by type")
        String data) {

    private static final String TYPE_PREFIX = "coop.grappe.";

    /** @param shortType without the common prefix */
    public static FeedEvent of(
            UUID id,
            String shortType,
            String subject,
            Instant time,
            @Nullable Long position,
            String resource,
            String data) {
        return new FeedEvent(
                id,
                TYPE_PREFIX + shortType,
                subject,
                time,
                position == null ? null : position.toString(),
                resource,
                data);
    }

    @JsonProperty
    public String specversion() {
        return "1.0";
    }

    @JsonProperty
    public String source() {
        return "/purchasing";
    }

    @JsonProperty
    public String datacontenttype() {
        return "application/json";
    }
}
