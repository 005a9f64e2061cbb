package coop.grappe.purchasing.ubl;

import coop.grappe.platform.identity.Ids;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that a supplier's system sent, byte for byte, and what came of it. Never changes. */
@Entity
public class ReceivedDocument {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private UblKind kind;

    private String number;
    private String supplierId;
    private String memberId;
    private UUID orderId;
    private @Nullable UUID invoiceId;
    private @Nullable String customization;
    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private Instant receivedAt;
    private String login;

    protected ReceivedDocument() {}

    /** @param invoiceId the invoice or credit note that it became; null for a response to an order */
    static ReceivedDocument of(
            IncomingDocument incoming, PurchaseOrder order, @Nullable UUID invoiceId, String login, Instant now) {
        ReceivedDocument received = new ReceivedDocument();
        received.id = Ids.next();
        received.kind = incoming.kind();
        received.number = incoming.number();
        received.supplierId = order.supplierId();
        received.memberId = order.memberId();
        received.orderId = order.id();
        received.invoiceId = invoiceId;
        received.customization = incoming.customization();
        received.sha256 = incoming.sha256();
        received.content = incoming.content();
        received.login = login;
        received.receivedAt = now;
        return received;
    }

    UUID id() {
        return id;
    }

    UblKind kind() {
        return kind;
    }

    /** The number that the supplier gave it. */
    String number() {
        return number;
    }

    String supplierId() {
        return supplierId;
    }

    String memberId() {
        return memberId;
    }

    UUID orderId() {
        return orderId;
    }

    @Nullable
    UUID invoiceId() {
        return invoiceId;
    }

    /** The rules that it says it follows. */
    @Nullable
    String customization() {
        return customization;
    }

    /** Of the content, in hexadecimal. */
    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content.clone();
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String login() {
        return login;
    }
}
