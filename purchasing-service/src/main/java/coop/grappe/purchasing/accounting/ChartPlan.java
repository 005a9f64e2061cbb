package coop.grappe.purchasing.accounting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member's whole chart.
 *
 * @param rules with it, where accounts that rules name are renumbered; without it, the rules stay
 */
@Schema(examples = """
                {"accounts":[{"code":"1010","type":"asset","names":{"fr":"Encaisse","en":"Cash"},"parent":null,"gifi":"1001"},
                {"code":"2100","type":"liability","names":{"fr":"Comptes fournisseurs","en":"Accounts payable"},"parent":null,"gifi":"2621"},
                {"code":"5350","type":"expense","names":{"fr":"Éclairage et électricité","en":"Lighting and electricity"},"parent":null,"gifi":"9221"}],
                "rules":[{"role":"cash","key":"","account":"1010"}]}""")
record ChartPlan(
        @NotNull @Valid @Size(max = ChartPlan.MOST) List<@NotNull Account> accounts,

        @Valid @Size(max = ChartPlan.MOST) @Nullable List<@NotNull PostingRule> rules) {

    static final int MOST = 2000;
}
