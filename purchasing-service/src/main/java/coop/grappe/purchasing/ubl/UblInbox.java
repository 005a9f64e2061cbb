package coop.grappe.purchasing.ubl;

import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceIntake;
import coop.grappe.purchasing.invoice.InvoicePlan;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a supplier's system sends, by the same acts as the API: a document is another way to say the same. What was taken in is
 * kept as it came; what is refused leaves nothing behind.
 */
@ApplicationScoped
class UblInbox {

    private final ReceivedDocuments documents;
    private final ReferredOrders orders;
    private final PeppolRules rules;
    private final InvoiceIntake invoices;
    private final ResponseIntake responses;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    UblInbox(
            ReceivedDocuments documents,
            ReferredOrders orders,
            PeppolRules rules,
            InvoiceIntake invoices,
            ResponseIntake responses,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.documents = documents;
        this.orders = orders;
        this.rules = rules;
        this.invoices = invoices;
        this.responses = responses;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The same bytes that the caller has sent before. */
    Optional<ReceivedDocument> same(IncomingDocument incoming) {
        return documents.same(caller.organization(), incoming.sha256());
    }

    /**
     * Does what a new document says.
     *
     * @throws Problem 400 or 422 if it cannot be taken in, 409 if the act is not allowed now
     */
    ReceivedDocument take(IncomingDocument incoming) {
        requirePeppolRules(incoming);
        return switch (incoming.kind()) {
            case INVOICE -> invoice(incoming, read(UBL21Marshaller.invoice(), incoming));
            case ORDER_RESPONSE -> response(incoming, read(UBL21Marshaller.orderResponse(), incoming));
            case CREDIT_NOTE, ORDER, RECEIPT_ADVICE ->
                throw new Problem(UblProblem.OTHER_KIND, incoming.kind().root());
        };
    }

    private ReceivedDocument invoice(IncomingDocument incoming, InvoiceType document) {
        PurchaseOrder order = orders.of(document);
        InvoicePlan plan = new InvoiceReading(document, order, new Reading()).plan();
        Optional<UUID> disputed = invoices.disputed(plan.number());
        Invoice invoice = disputed.isPresent() ? invoices.correct(disputed.get(), plan) : invoices.take(plan);
        return keep(incoming, order, invoice.id());
    }

    private ReceivedDocument response(IncomingDocument incoming, OrderResponseType document) {
        PurchaseOrder order = orders.of(document);
        if (documents.numberIsUsed(order.supplierId(), incoming.kind(), incoming.number())) {
            throw new Problem(UblProblem.RESPONSE_NUMBER_USED, incoming.number());
        }
        responses.take(order.id(), document);
        return keep(incoming, order, null);
    }

    private ReceivedDocument keep(IncomingDocument incoming, PurchaseOrder order, @Nullable UUID invoiceId) {
        ReceivedDocument received = ReceivedDocument.of(incoming, order, invoiceId, caller.login(), clock.now());
        documents.persistAndFlush(received);
        audit.record(
                "ubl-documents.received",
                "ubl/documents/" + received.id(),
                order.memberId(),
                order.supplierId(),
                order.organizer());
        return received;
    }

    private void requirePeppolRules(IncomingDocument incoming) {
        String customization = incoming.customization();
        if (customization == null || !PeppolRules.isPeppol(customization)) {
            return;
        }
        Reading reading = new Reading();
        reading.check(PeppolRules.isKnown(incoming.kind(), customization), "CustomizationID", "customization.unknown");
        reading.throwIfAny();
        List<Fault> faults = rules.check(incoming.kind(), customization, incoming.tree());
        if (!faults.isEmpty()) {
            throw new Problem(UblProblem.NOT_PEPPOL_VALID, customization, faults.size()).with("faults", faults);
        }
    }

    private static <T> T read(GenericJAXBMarshaller<T> marshaller, IncomingDocument incoming) {
        T document = marshaller.setUseSchema(false).read(incoming.tree());
        if (document == null) {
            throw new Problem(UblProblem.UNREADABLE);
        }
        return document;
    }
}
