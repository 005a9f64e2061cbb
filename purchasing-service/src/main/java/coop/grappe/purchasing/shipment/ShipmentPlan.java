package coop.grappe.purchasing.shipment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery round that is planned.
 *
 * @param region the delivery region of the sites, such as {@code Estrie}
 * @param cutOff until when orders have to be accepted in order to join
 * @param wantedUntil deliveries that are wanted later wait for another round; without it none do
 */
@Schema(examples = """
                {"contractId":"01890a5d-ac96-774b-bcce-b30209000001","region":"Estrie","cutOff":"2030-03-10T21:00:00Z","wantedUntil":"2030-03-31"}""")
record ShipmentPlan(
        @NotNull UUID contractId,
        @NotBlank @Size(max = 200) String region,
        @NotNull Instant cutOff,
        @Nullable LocalDate wantedUntil) {}
