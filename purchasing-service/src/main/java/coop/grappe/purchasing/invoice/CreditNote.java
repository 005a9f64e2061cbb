package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a supplier gives back to a member in writing: for an invoice, or for rebates that it owes (UBL CreditNote). */
@Entity
public class CreditNote {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID campaignId;
    private String organizer;
    private String memberId;
    private String supplierId;
    private @Nullable UUID orderId;
    private @Nullable UUID invoiceId;
    private String number;
    private LocalDate issuedOn;

    @Embedded
    private Money net;

    @Embedded
    private Money total;

    @OneToMany(mappedBy = "creditNote", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CreditNoteLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected CreditNote() {}

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public String memberId() {
        return memberId;
    }

    public String supplierId() {
        return supplierId;
    }

    /** The order of its invoice; null if it is for rebates only. */
    public @Nullable UUID orderId() {
        return orderId;
    }

    /** The invoice that it corrects; null if it is for rebates only. */
    public @Nullable UUID invoiceId() {
        return invoiceId;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The sum of the lines, before taxes. */
    public Money net() {
        return net;
    }

    /** With taxes. */
    public Money total() {
        return total;
    }

    public List<CreditNoteLine> lines() {
        return List.copyOf(lines);
    }

    long version() {
        return version;
    }
}
