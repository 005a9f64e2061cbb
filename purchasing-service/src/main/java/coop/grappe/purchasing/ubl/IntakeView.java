package coop.grappe.purchasing.ubl;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.purchasing.invoice.InvoiceView;
import coop.grappe.purchasing.order.OrderView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a document.
 *
 * @param document as it is kept
 * @param order as the response has left it
 * @param invoice as the match has left it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UblIntake", examples = """
                {"document":{"id":"01890a5d-ac96-774b-bcce-b3020900000c","kind":"order-response","number":"R-17","supplierId":"CA-QC-NEQ:1199999999",
                "memberId":"CA-QC-NEQ:1100000002","orderId":"01890a5d-ac96-774b-bcce-b30209000007","invoiceId":null,"customization":null,
                "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","receivedAt":"2030-03-21T18:00:00Z","login":"edi@lumieres"}}""")
record IntakeView(
        ReceivedDocumentView document,
        @Nullable OrderView order,
        @Nullable InvoiceView invoice) {}
