package coop.grappe.supplier.scorecard;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** What is known of one invoice of a supplier: once disputed, it stays one that was, also after its correction. */
@Entity
public class InvoiceFact {

    @Id
    private UUID invoiceId;

    private UUID id;
    private String supplierId;
    private String memberId;
    private UUID orderId;
    private String number;

    @Embedded
    private Money total;

    private Instant invoicedAt;
    private boolean disputed;
    private String[] reasons;

    @Version
    private long version;

    protected InvoiceFact() {}

    static InvoiceFact of(InvoiceReported event, Instant invoicedAt) {
        InvoiceFact fact = new InvoiceFact();
        fact.invoiceId = event.invoiceId();
        fact.id = Ids.next();
        fact.supplierId = event.supplierId();
        fact.memberId = event.memberId();
        fact.orderId = event.orderId();
        fact.invoicedAt = invoicedAt;
        fact.reasons = new String[0];
        fact.number = event.number();
        fact.total = event.total();
        return fact;
    }

    void note(InvoiceReported event) {
        number = event.number();
        total = event.total();
        if (event.reasons() != null) {
            disputed = true;
            TreeSet<String> all = new TreeSet<>(List.of(reasons));
            all.addAll(event.reasons());
            reasons = all.toArray(String[]::new);
        }
    }

    /** Its own, which tells nothing of the invoice. */
    UUID id() {
        return id;
    }

    UUID invoiceId() {
        return invoiceId;
    }

    String memberId() {
        return memberId;
    }

    UUID orderId() {
        return orderId;
    }

    String number() {
        return number;
    }

    Money total() {
        return total;
    }

    Instant invoicedAt() {
        return invoicedAt;
    }

    boolean disputed() {
        return disputed;
    }

    List<String> reasons() {
        return List.of(reasons);
    }
}
