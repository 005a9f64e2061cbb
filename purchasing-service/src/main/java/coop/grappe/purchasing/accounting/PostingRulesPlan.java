package coop.grappe.purchasing.accounting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of a member's posting rules. */
@Schema(examples = """
                {"rules":[{"role":"payable","key":"","account":"2100"},{"role":"expense","key":"","account":"5300"},
                {"role":"expense","key":"UNSPSC:39","account":"5350"},{"role":"recoverable-tax","key":"GST","account":"1150"}]}""")
record PostingRulesPlan(
        @NotNull @Valid @Size(max = ChartPlan.MOST) List<@NotNull PostingRule> rules) {}
