package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points that a committee agrees on, as they stand. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000a","bidId":"01890a5d-ac96-774b-bcce-b30209000006",
                "criterionId":"service","points":75,"reasons":"La garantie ne couvre que les pièces.","state":"agreed",
                "proposer":"evaluation","proposedAt":"2030-03-02T14:30:00.123456Z","confirmedBy":["evaluation","marie"]}""")
record AgreementView(
        UUID id,
        UUID bidId,
        String criterionId,
        int points,
        String reasons,
        AgreementState state,
        String proposer,
        Instant proposedAt,
        List<String> confirmedBy) {

    static AgreementView of(Agreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.bidId(),
                agreement.criterionId(),
                agreement.points(),
                agreement.reasons(),
                agreement.state(),
                agreement.proposer(),
                agreement.proposedAt(),
                agreement.confirmations().stream()
                        .map(Agreement.Confirmation::login)
                        .toList());
    }
}
