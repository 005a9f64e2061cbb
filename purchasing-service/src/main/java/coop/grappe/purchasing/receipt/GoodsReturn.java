package coop.grappe.purchasing.receipt;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a member sends back, for a credit or to have them replaced. The supplier acknowledges it; what is replaced comes as a
 * receipt that names it, what is credited as a credit note that names it.
 */
@Entity
public class GoodsReturn {

    @Id
    private UUID id;

    private UUID orderId;
    private UUID contractId;
    private String memberId;
    private String supplierId;
    private String login;
    private Instant returnedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgement;

    @OneToMany(mappedBy = "goodsReturn", cascade = CascadeType.ALL)
    @OrderBy("itemId")
    private List<ReturnLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected GoodsReturn() {}

    static GoodsReturn of(PurchaseOrder order, String login, Instant now) {
        GoodsReturn goodsReturn = new GoodsReturn();
        goodsReturn.id = Ids.next();
        goodsReturn.orderId = order.id();
        goodsReturn.contractId = order.contractId();
        goodsReturn.memberId = order.memberId();
        goodsReturn.supplierId = order.supplierId();
        goodsReturn.login = login;
        goodsReturn.returnedAt = now;
        return goodsReturn;
    }

    void add(ReturnLine line) {
        line.joins(this);
        lines.add(line);
    }

    /** @throws Problem 409 if it is acknowledged already */
    ReceiptEvent acknowledge(String words, Instant now) {
        if (acknowledgedAt != null) {
            throw new Problem(ReceiptProblem.ACKNOWLEDGED_ALREADY, acknowledgedAt.toString());
        }
        acknowledgedAt = now;
        acknowledgement = words;
        return new ReceiptEvent.ReturnAcknowledged(orderId, contractId, memberId, supplierId, id, now);
    }

    /** What goes back of each item for a credit, less what was too much; in the order of the items. */
    SortedMap<UUID, BigDecimal> forCredit() {
        SortedMap<UUID, BigDecimal> quantities = new TreeMap<>(Comparator.comparing(UUID::toString));
        lines.stream()
                .filter(line ->
                        line.wish() == ReturnWish.CREDIT && line.ofKept().signum() > 0)
                .forEach(line -> quantities.put(line.itemId(), line.ofKept()));
        return quantities;
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID contractId() {
        return contractId;
    }

    public String memberId() {
        return memberId;
    }

    public String supplierId() {
        return supplierId;
    }

    String login() {
        return login;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    String acknowledgement() {
        return acknowledgement;
    }

    public Optional<ReturnLine> line(UUID itemId) {
        return lines.stream().filter(line -> line.itemId().equals(itemId)).findFirst();
    }

    public List<ReturnLine> lines() {
        return List.copyOf(lines);
    }

    long version() {
        return version;
    }
}
