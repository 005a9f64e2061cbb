package coop.grappe.supplier.sanction;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.supplier.registry.SanctionKind;
import coop.grappe.supplier.scorecard.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sanction, for the supplier, for the operator and for negotiators.
 *
 * @param inForce whether it has effects now
 * @param length how long it lasts once it is imposed
 * @param scorecard as it stood when it was proposed
 * @param proposer the organization for which it was proposed
 * @param decision why it was imposed or dropped
 * @param until when it ends, or would have ended had it not been lifted
 * @param lifting why it was lifted
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000021","supplierId":"CA-QC-NEQ:1199300001","kind":"suspension",
                "state":"imposed","inForce":true,"reason":"Trois livraisons sur quatre en retard à l’hiver 2029.",
                "length":"PT2160H","orderIds":["01890a5d-ac96-774b-bcce-b30209000007"],"invoiceIds":[],
                "scorecard":{"supplierId":"CA-QC-NEQ:1199300001","asOf":"2030-02-01T14:30:00.123456Z"},
                "proposer":"CA-QC-NEQ:1165432000","proposedAt":"2030-02-01T14:30:00Z","answerUntil":"2030-02-20T22:00:00Z",
                "statement":"La tempête du 14 décembre explique deux des trois retards.","statedAt":"2030-02-10T14:30:00Z",
                "decidedAt":"2030-02-21T14:30:00Z","decision":"La tempête n’explique pas le troisième retard.",
                "until":"2030-05-22T14:30:00Z","liftedAt":null,"lifting":null}""")
record SanctionView(
        UUID id,
        String supplierId,
        SanctionKind kind,
        SanctionState state,
        boolean inForce,
        String reason,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "PT2160H")
        Duration length,

        List<UUID> orderIds,
        List<UUID> invoiceIds,
        Scorecard scorecard,
        String proposer,
        Instant proposedAt,
        Instant answerUntil,
        @Nullable String statement,
        @Nullable Instant statedAt,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable Instant until,
        @Nullable Instant liftedAt,
        @Nullable String lifting) {

    static SanctionView of(Sanction sanction, Instant now) {
        return new SanctionView(
                sanction.id(),
                sanction.supplierId(),
                sanction.kind(),
                sanction.state(),
                sanction.isInForce(now),
                sanction.reason(),
                sanction.length(),
                sanction.orderIds(),
                sanction.invoiceIds(),
                sanction.scorecard(),
                sanction.proposer(),
                sanction.proposedAt(),
                sanction.answerUntil(),
                sanction.statement(),
                sanction.statedAt(),
                sanction.decidedAt(),
                sanction.decision(),
                sanction.until(),
                sanction.liftedAt(),
                sanction.lifting());
    }
}
