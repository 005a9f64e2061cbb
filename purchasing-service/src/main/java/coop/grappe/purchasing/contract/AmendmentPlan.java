package coop.grappe.purchasing.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side wants to change, and why. */
@Schema(name = "ContractAmendmentPlan", examples = """
                {"reason":"Deux coopératives rénovent plus tôt que prévu.","change":{"kind":"ceiling","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "ceiling":{"value":"150","unit":"EA"},"entitlements":[{"memberId":"CA-QC-NEQ:1100000002","quantity":{"value":"30","unit":"EA"}}]}}""")
record AmendmentPlan(
        @NotBlank @Size(max = 10_000) String reason,
        @NotNull @Valid Change change) {}
