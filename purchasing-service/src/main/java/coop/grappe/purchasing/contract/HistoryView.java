package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.ProblemTexts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a contract.
 *
 * @param by the organization that acted; null if the clock did
 * @param text the same for a reader
 */
@Schema(name = "ContractHistory", examples = """
                {"at":"2030-06-01T14:00:00Z","act":"suspended","by":"CA-QC-NEQ:1100000001","details":{"reason":"Rappel de produit"},
                "text":{"fr":"Suspendu : Rappel de produit","en":"Suspended: Rappel de produit"}}""")
record HistoryView(Instant at, String act, @Nullable String by, Map<String, String> details, Text text) {

    /** Details that are words of ours and not what somebody wrote. */
    private static final Set<String> WORDS = Set.of("kind", "openOrders");

    static HistoryView of(HistoryEntry entry) {
        Map<String, String> details = new LinkedHashMap<>();
        entry.details().forEach(detail -> details.put(detail.name(), detail.value()));
        return new HistoryView(
                entry.at(),
                entry.act(),
                entry.organization(),
                details,
                new Text(said(entry, Locale.FRENCH), said(entry, Locale.ENGLISH)));
    }

    private static String said(HistoryEntry entry, Locale language) {
        List<Object> arguments = entry.details().stream()
                .<Object>map(detail -> WORDS.contains(detail.name())
                        ? ProblemTexts.text(ContractProblem.class, "word." + detail.value(), language, List.of())
                        : detail.value())
                .toList();
        return ProblemTexts.text(ContractProblem.class, "history." + entry.act(), language, arguments);
    }
}
