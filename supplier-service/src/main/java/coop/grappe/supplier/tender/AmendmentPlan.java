package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to change what is published; the deadline stays or moves later. */
@Schema(
        examples =
                "{\"description\":{\"fr\":\"Délai prolongé à la demande de soumissionnaires\",\"en\":\"Deadline extended at bidders’ request\"},\"submissionDeadline\":\"2030-03-15T17:00:00Z\"}")
record AmendmentPlan(
        @NotNull @Valid Text description, @NotNull Instant submissionDeadline) {}
