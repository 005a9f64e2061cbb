package coop.grappe.member.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as the organizer and those on its roll see it.
 *
 * @param savings of what is proposed against what the members pay today; negative if it costs more
 * @param conditions of the proposed scenario, in words
 * @param alternatives other scenarios that it was compared with, the cheapest first; the award shows them whole
 * @param turnout how many have voted
 * @param counts how they voted; absent until it is decided
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000007","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "awardId":"01890a5d-ac96-774b-bcce-b30209000008","state":"carried","quorumPercent":50,
                "majorityPercent":50,"total":{"amount":"450.00","currency":"CAD"},"baseline":{"amount":"590.75",
                "currency":"CAD"},"savings":{"amount":"140.75","currency":"CAD"},"suppliers":[{"supplierId":"CA-QC-NEQ:8812345678","name":"Fournitures Test",
                "total":{"amount":"450.00","currency":"CAD"}}],"reasons":{"fr":"La moins chère","en":"The cheapest"},
                "conditions":[{"fr":"au plus 3 fournisseurs retenus","en":"at most 3 suppliers win"}],
                "alternatives":[{"scenarioId":"01890a5d-ac96-774b-bcce-b30209000011","name":"Deux fournisseurs","conditions":[],
                "total":{"amount":"470.00","currency":"CAD"},"savings":{"amount":"120.75","currency":"CAD"},"whyNot":null}],
                "openedAt":"2030-01-15T14:30:00.123456Z","closesAt":"2030-01-22T14:30:00.123456Z","roll":24,"turnout":20,
                "counts":{"approve":17,"reject":2,"abstain":1},"decidedAt":"2030-01-22T14:30:00.5Z"}""")
record BallotView(
        UUID id,
        UUID campaignId,
        UUID awardId,
        BallotState state,
        int quorumPercent,
        int majorityPercent,
        Money total,
        Money baseline,
        Money savings,
        List<SupplierView> suppliers,
        Text reasons,
        List<Text> conditions,
        List<Alternative> alternatives,
        Instant openedAt,
        Instant closesAt,
        int roll,
        int turnout,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Counts counts,
        @Nullable Instant decidedAt) {

    /** What the award would give to one supplier. */
    @Schema(name = "AwardedSupplier")
    record SupplierView(String supplierId, String name, Money total) {}

    /** How the members voted. */
    @Schema(name = "VoteCounts")
    record Counts(int approve, int reject, int abstain) {}

    static BallotView of(Ballot ballot) {
        Tally tally = ballot.tally();
        return new BallotView(
                ballot.id(),
                ballot.campaignId(),
                ballot.awardId(),
                ballot.state(),
                ballot.quorumPercent(),
                ballot.majorityPercent(),
                ballot.total(),
                ballot.baseline(),
                ballot.baseline().minus(ballot.total()),
                ballot.suppliers().stream()
                        .map(one -> new SupplierView(one.supplierId(), one.name(), one.total()))
                        .toList(),
                ballot.reasons(),
                ballot.comparison().conditions(),
                ballot.comparison().alternatives(),
                ballot.openedAt(),
                ballot.closesAt(),
                ballot.roll(),
                ballot.castVotes(),
                tally == null ? null : new Counts(tally.approve(), tally.reject(), tally.abstain()),
                ballot.decidedAt());
    }
}
