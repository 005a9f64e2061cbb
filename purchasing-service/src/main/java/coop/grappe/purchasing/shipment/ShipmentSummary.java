package coop.grappe.purchasing.shipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shipment in a list. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000a","contractId":"01890a5d-ac96-774b-bcce-b30209000001","supplierId":"CA-QC-NEQ:1199999999",
                "region":"Estrie","state":"planned","cutOff":"2030-03-10T21:00:00Z","wantedUntil":"2030-03-31","expectedOn":null}""")
record ShipmentSummary(
        UUID id,
        UUID contractId,
        String supplierId,
        String region,
        ShipmentState state,
        Instant cutOff,
        @Nullable LocalDate wantedUntil,
        @Nullable LocalDate expectedOn) {

    static ShipmentSummary of(Shipment shipment) {
        return new ShipmentSummary(
                shipment.id(),
                shipment.contractId(),
                shipment.supplierId(),
                shipment.region(),
                shipment.state(),
                shipment.cutOff(),
                shipment.wantedUntil(),
                shipment.expectedOn());
    }
}
