package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The transfer of an entitlement, for its two members and the contract's two sides. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000b","contractId":"01890a5d-ac96-774b-bcce-b30209000001","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "quantity":{"value":"12","unit":"EA"},"fromMemberId":"CA-QC-NEQ:1100000002","fromMemberName":"Coop des Érables",
                "toMemberId":"CA-QC-NEQ:1100000003","toMemberName":"Coop des Pins","note":"Toit refait plus tard","state":"offered",
                "offeredAt":"2030-06-01T14:00:00Z","decidedAt":null}""")
record TransferView(
        UUID id,
        UUID contractId,
        UUID itemId,
        Quantity quantity,
        String fromMemberId,
        String fromMemberName,
        String toMemberId,
        String toMemberName,
        @Nullable String note,
        TransferState state,
        Instant offeredAt,
        @Nullable Instant decidedAt) {

    static TransferView of(Transfer transfer) {
        return new TransferView(
                transfer.id(),
                transfer.contractId(),
                transfer.itemId(),
                transfer.quantity(),
                transfer.fromMemberId(),
                transfer.fromMemberName(),
                transfer.toMemberId(),
                transfer.toMemberName(),
                transfer.note(),
                transfer.state(),
                transfer.offeredAt(),
                transfer.decidedAt());
    }
}
