package coop.grappe.supplier.scorecard;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One invoice as the scorecard counts it.
 *
 * @param id the fact’s own
 * @param memberId whom it was sent to; for the supplier, the operator and negotiators, and for that member; so are the ids of invoice and
 *     order, number and total
 * @param reasons all that ever differed
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000006","invoiceId":"01890a5d-ac96-774b-bcce-b30209000008","orderId":"01890a5d-ac96-774b-bcce-b30209000007",
                "memberId":"CA-QC-NEQ:1165432109","number":"F-2030-17","total":{"amount":"413.91","currency":"CAD"},
                "invoicedAt":"2030-02-16T14:30:00Z","disputed":true,"reasons":["quantity-not-received"]}""")
public record InvoiceFactView(
        UUID id,
        @Nullable UUID invoiceId,
        @Nullable UUID orderId,
        @Nullable String memberId,
        @Nullable String number,
        @Nullable Money total,
        Instant invoicedAt,
        boolean disputed,
        List<String> reasons) {

    /** @param open whether the reader may know who was to pay what */
    static InvoiceFactView of(InvoiceFact fact, boolean open) {
        return new InvoiceFactView(
                fact.id(),
                open ? fact.invoiceId() : null,
                open ? fact.orderId() : null,
                open ? fact.memberId() : null,
                open ? fact.number() : null,
                open ? fact.total() : null,
                fact.invoicedAt(),
                fact.disputed(),
                fact.reasons());
    }
}
