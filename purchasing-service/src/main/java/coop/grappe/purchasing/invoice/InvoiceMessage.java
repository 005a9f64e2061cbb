package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Ids;
import coop.grappe.purchasing.receipt.Proof;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the member or the supplier says about a disputed invoice. Never changes. */
@Entity
public class InvoiceMessage {

    @Id
    private UUID id;

    private UUID invoiceId;
    private String organization;
    private String login;
    private Instant saidAt;
    private String words;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Proof> documents;

    protected InvoiceMessage() {}

    static InvoiceMessage said(
            Invoice invoice, String organization, String login, String words, List<Proof> documents, Instant now) {
        InvoiceMessage message = new InvoiceMessage();
        message.id = Ids.next();
        message.invoiceId = invoice.id();
        message.organization = organization;
        message.login = login;
        message.saidAt = now;
        message.words = words;
        message.documents = List.copyOf(documents);
        return message;
    }

    UUID id() {
        return id;
    }

    UUID invoiceId() {
        return invoiceId;
    }

    String organization() {
        return organization;
    }

    String login() {
        return login;
    }

    Instant saidAt() {
        return saidAt;
    }

    String words() {
        return words;
    }

    List<Proof> documents() {
        return documents;
    }
}
