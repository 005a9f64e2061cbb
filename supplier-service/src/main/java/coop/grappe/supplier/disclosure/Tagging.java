package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds out what a release is about, from what was public before it and what it changes. */
final class Tagging {

    private final JsonNode before;
    private final JsonNode changes;
    private final Set<ReleaseTag> tags = EnumSet.noneOf(ReleaseTag.class);

    private Tagging(JsonNode before, JsonNode changes) {
        this.before = before;
        this.changes = changes;
    }

    static List<ReleaseTag> of(JsonNode before, JsonNode changes) {
        Tagging tagging = new Tagging(before, changes);
        tagging.awards();
        tagging.contracts();
        tagging.tender();
        return List.copyOf(tagging.tags);
    }

    private void tender() {
        JsonNode tender = changes.path("tender");
        String status = tender.path("status").asText(before.at("/tender/status").asText());
        if (status.equals("planned")) {
            tags.add(before.has("tender") ? ReleaseTag.PLANNING_UPDATE : ReleaseTag.PLANNING);
        } else if (isCancelled(tender)) {
            tags.add(ReleaseTag.TENDER_CANCELLATION);
        } else if (before.at("/tender/tenderPeriod").isMissingNode()) {
            tags.add(ReleaseTag.TENDER);
        } else if (tender.has("amendments")) {
            tags.add(ReleaseTag.TENDER_AMENDMENT);
        } else if (tags.isEmpty() || !tender.isMissingNode() || changes.has("bids")) {
            tags.add(ReleaseTag.TENDER_UPDATE);
        }
    }

    private void awards() {
        for (JsonNode award : changes.path("awards")) {
            boolean isNew =
                    MergeRule.ofId(before.path("awards"), award.path("id")).isEmpty();
            tags.add(
                    isNew
                            ? ReleaseTag.AWARD
                            : isCancelled(award) ? ReleaseTag.AWARD_CANCELLATION : ReleaseTag.AWARD_UPDATE);
        }
    }

    private void contracts() {
        for (JsonNode contract : changes.path("contracts")) {
            JsonNode was = MergeRule.ofId(before.path("contracts"), contract.path("id"))
                    .orElse(null);
            if (was == null) {
                tags.add(ReleaseTag.CONTRACT);
            } else if (contract.has("implementation")) {
                tags.add(was.has("implementation") ? ReleaseTag.IMPLEMENTATION_UPDATE : ReleaseTag.IMPLEMENTATION);
            } else {
                boolean terminated = contract.path("status").asText().equals("terminated");
                tags.add(terminated ? ReleaseTag.CONTRACT_TERMINATION : ReleaseTag.CONTRACT_UPDATE);
            }
        }
    }

    private static boolean isCancelled(JsonNode part) {
        return part.path("status").asText().equals("cancelled");
    }
}
