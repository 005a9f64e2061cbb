package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the evaluators have come, without their points.
 *
 * @param missing how many points have still to be given
 */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","state":"individual","closedAt":null,"missing":3,
                "evaluators":[{"login":"evaluation","declared":true,"missing":0},{"login":"marie","declared":false,"missing":3}]}""")
record ScoringView(
        UUID tenderId, ScoringState state, @Nullable Instant closedAt, long missing, List<Progress> evaluators) {

    /** One evaluator’s. */
    @Schema(name = "ScoringProgress")
    record Progress(String login, boolean declared, long missing) {}

    static ScoringView of(Scoring scoring, Panel panel) {
        return new ScoringView(
                scoring.tenderId(),
                scoring.state(),
                scoring.closedAt(),
                panel.missing(),
                panel.evaluators().stream()
                        .map(login -> new Progress(login, panel.hasDeclared(login), panel.missingOf(login)))
                        .toList());
    }
}
