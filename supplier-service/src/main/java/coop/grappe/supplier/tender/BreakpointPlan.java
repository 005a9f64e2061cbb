package coop.grappe.supplier.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to set the thresholds of price schedules; for items that it does not name suppliers choose their own. */
@Schema(
        examples =
                "{\"breakpoints\":[{\"itemId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"thresholds\":[\"0\",\"500\",\"2000\"]}]}")
record BreakpointPlan(@NotNull @Size(max = 2000) List<@NotNull @Valid Breakpoints> breakpoints) {}
