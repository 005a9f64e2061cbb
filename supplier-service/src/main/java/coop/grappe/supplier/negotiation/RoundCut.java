package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Why a round is not for all bidders.
 *
 * @param best of each lot the so many lowest present offers take part, and who is level with the last of them
 * @param reason that bidders are told
 */
record RoundCut(@Min(2) @Max(50) int best, @NotNull @Valid Text reason) {}
