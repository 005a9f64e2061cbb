package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry in the account of an invoice. */
@Schema(name = "Payment", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000042","invoiceId":"01890a5d-ac96-774b-bcce-b30209000009","kind":"payment",
                "amount":{"amount":"132.22","currency":"CAD"},"discount":{"amount":"2.64","currency":"CAD"},"cash":{"amount":"129.58","currency":"CAD"},
                "paidOn":"2030-03-30","reference":"virement 4471","creditNoteId":null,"reverses":null,"login":"tresor@erables","notedAt":"2030-03-30T18:00:00Z"}""")
record PaymentView(
        UUID id,
        UUID invoiceId,
        PaymentKind kind,
        Money amount,
        Money discount,
        Money cash,
        LocalDate paidOn,
        String reference,
        @Nullable UUID creditNoteId,
        @Nullable UUID reverses,
        String login,
        Instant notedAt) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.invoiceId(),
                payment.kind(),
                payment.amount(),
                payment.discount(),
                payment.cash(),
                payment.paidOn(),
                payment.reference(),
                payment.creditNoteId(),
                payment.reverses(),
                payment.login(),
                payment.notedAt());
    }
}
