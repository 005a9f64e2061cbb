package coop.grappe.purchasing.receipt;

import coop.grappe.platform.identity.Ids;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        lines.add(line);
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
