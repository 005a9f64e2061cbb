package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was asked for, and what is still to be answered.
 *
 * @param outstanding bids that do not bind as long yet: all for the organizer, its own for a bidder
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000011","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "validUntil":"2030-09-30T00:00:00Z","reason":{"fr":"Le scrutin est reporté","en":"The ballot is put off"},
                "requestedAt":"2030-05-02T14:30:00.123456Z","outstanding":["01890a5d-ac96-774b-bcce-b30209000006"]}""")
record ValidityRequestView(
        UUID id, UUID tenderId, Instant validUntil, Text reason, Instant requestedAt, List<UUID> outstanding) {

    /** @param bids those that the reader may know of */
    static ValidityRequestView of(ValidityRequest request, List<Bid> bids) {
        return new ValidityRequestView(
                request.id(),
                request.tenderId(),
                request.validUntil(),
                request.reason(),
                request.requestedAt(),
                bids.stream().filter(bid -> !request.isMetBy(bid)).map(Bid::id).toList());
    }
}
