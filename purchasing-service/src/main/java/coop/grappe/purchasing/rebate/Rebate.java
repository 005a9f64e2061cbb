package coop.grappe.purchasing.rebate;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.tax.TaxLine;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a supplier owes back to one member for one invoiced item, with its share of the taxes; negative where it takes some of it
 * back because the group's volume fell. Never changes.
 */
@Entity
public class Rebate {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID campaignId;
    private String organizer;
    private String memberId;
    private String supplierId;
    private UUID invoiceId;
    private UUID itemId;
    private BigDecimal threshold;
    private String unit;

    @Embedded
    private Money net;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TaxLine> taxes;

    private Instant earnedAt;

    protected Rebate() {}

    static Rebate earned(InvoiceLine line, BigDecimal threshold, Money net, List<TaxLine> taxes, Instant now) {
        Invoice invoice = line.invoice();
        Rebate rebate = new Rebate();
        rebate.id = Ids.next();
        rebate.contractId = invoice.contractId();
        rebate.campaignId = invoice.campaignId();
        rebate.organizer = invoice.organizer();
        rebate.memberId = invoice.memberId();
        rebate.supplierId = invoice.supplierId();
        rebate.invoiceId = invoice.id();
        rebate.itemId = line.itemId();
        rebate.threshold = threshold;
        rebate.unit = line.quantity().unit();
        rebate.net = net;
        rebate.taxes = taxes;
        rebate.earnedAt = now;
        return rebate;
    }

    RebateEvent event() {
        return isClawBack()
                ? new RebateEvent.Adjusted(id, contractId, memberId, supplierId, itemId, net, threshold())
                : new RebateEvent.Earned(id, contractId, memberId, supplierId, itemId, net, threshold());
    }

    /** Whether the supplier takes something back. */
    public boolean isClawBack() {
        return net.isNegative();
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    UUID campaignId() {
        return campaignId;
    }

    String organizer() {
        return organizer;
    }

    public String memberId() {
        return memberId;
    }

    public String supplierId() {
        return supplierId;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    public UUID itemId() {
        return itemId;
    }

    /** The volume from which the price holds that was reached, or fallen back to. */
    public Quantity threshold() {
        return new Quantity(threshold, unit);
    }

    /** Before taxes. */
    public Money net() {
        return net;
    }

    /** What comes back of each tax, at the rates of the invoice. */
    public List<TaxLine> taxes() {
        return taxes;
    }

    /** With taxes. */
    public Money total() {
        return net.plus(TaxLine.sum(taxes, net.currency()));
    }

    public Instant earnedAt() {
        return earnedAt;
    }
}
