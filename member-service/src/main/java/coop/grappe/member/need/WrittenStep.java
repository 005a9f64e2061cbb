package coop.grappe.member.need;

import coop.grappe.platform.money.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a price ladder as people write it: so much, if a base unit costs at most that. */
@Schema(
        examples =
                "{\"atMost\":{\"amount\":\"420.00\",\"currency\":\"CAD\"},\"quantity\":{\"value\":\"25\",\"unit\":\"unités\"}}")
public record WrittenStep(
        @NotNull UnitPrice atMost, @NotNull @Valid WrittenQuantity quantity) {}
