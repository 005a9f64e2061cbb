package coop.grappe.purchasing.shipment;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a shipment is on its way. @param expectedOn the day on which it is expected to arrive */
@Schema(name = "ShipmentDispatchPlan", examples = """
                {"carrier":"Transport Coaticook","trackingNumber":"TC-88211","expectedOn":"2030-03-14"}""")
record DispatchPlan(
        @Nullable @Size(max = 200) String carrier,
        @Nullable @Size(max = 200) String trackingNumber,
        @Nullable LocalDate expectedOn) {}
