package coop.grappe.purchasing.accounting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's chart with its posting rules. */
@Schema(examples = """
                {"accounts":[{"code":"1010","type":"asset","names":{"fr":"Encaisse","en":"Cash"},"parent":"1000","gifi":"1001"}],
                "rules":[{"role":"cash","key":"","account":"1010"}]}""")
record ChartView(List<Account> accounts, List<PostingRule> rules) {

    static ChartView of(ChartOfAccounts chart) {
        return new ChartView(chart.all(), chart.rules());
    }
}
