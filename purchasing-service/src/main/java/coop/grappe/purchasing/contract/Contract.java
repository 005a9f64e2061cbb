package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The framework agreement with one winner of an award. It is drawn up from the award, signed by the organizer and the supplier,
 * each naming the digest of the same document, and in force from the second signature on; until then it can be given up.
 */
@Entity
public class Contract {

    @Id
    private UUID id;

    private UUID awardId;
    private @Nullable UUID continues;
    private UUID tenderId;
    private UUID campaignId;
    private String organizer;
    private String supplierId;
    private String supplierName;

    @Embedded
    private Text title;

    @Embedded
    private Money mandateCeiling;

    private BigDecimal feePercent;
    private int siblings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> otherItems;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    @Embedded
    private @Nullable Signature organizerSignature;

    @Embedded
    private @Nullable Signature supplierSignature;

    private Instant drawnUpAt;
    private @Nullable Instant activatedAt;
    private @Nullable Instant lapsedAt;
    private @Nullable String lapseReason;
    private @Nullable String lapseExplanation;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL)
    @OrderBy("itemId")
    private List<ContractLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected Contract() {}

    static Contract drawnUp(AwardConfirmed award, AwardConfirmed.Winner winner, Instant now) {
        Contract contract = new Contract();
        contract.id = Ids.next();
        contract.awardId = award.awardId();
        contract.continues = award.continues();
        contract.otherItems = award.otherItems();
        contract.tenderId = award.tenderId();
        contract.campaignId = award.campaignId();
        contract.organizer = award.organizer();
        contract.supplierId = winner.supplierId();
        contract.supplierName = winner.name();
        contract.title = award.title();
        contract.mandateCeiling = award.mandateCeiling();
        contract.feePercent = award.feePercent();
        contract.siblings = award.suppliers().size();
        contract.state = ContractState.PENDING;
        contract.drawnUpAt = now;
        winner.lines().forEach(line -> contract.lines.add(ContractLine.of(contract, line)));
        return contract;
    }

    ContractEvent drawing() {
        return new ContractEvent.DrawnUp(id, awardId, campaignId, supplierId, organizer, siblings);
    }

    /**
     * Signs for one of the two sides.
     *
     * @param digest of the document that the signer read
     * @return the activation, if this was the second signature
     * @throws Problem if the side has signed already, or read another document
     */
    Optional<ContractEvent> sign(String organization, String login, String digest, Instant now) {
        if (state != ContractState.PENDING) {
            throw new Problem(ContractProblem.CONTRACT_STATE, state.word());
        }
        if (!digest.equals(documentDigest())) {
            throw new Problem(ContractProblem.OTHER_DOCUMENT);
        }
        if (organization.equals(organizer)) {
            organizerSignature = firstSignature(organizerSignature, login, now);
        } else {
            supplierSignature = firstSignature(supplierSignature, login, now);
        }
        return organizerSignature != null && supplierSignature != null ? Optional.of(activate(now)) : Optional.empty();
    }

    private static Signature firstSignature(@Nullable Signature present, String login, Instant now) {
        if (present != null) {
            throw new Problem(ContractProblem.ALREADY_SIGNED);
        }
        return new Signature(login, now);
    }

    private ContractEvent activate(Instant now) {
        state = state.after(ContractAct.ACTIVATE)
                .orElseThrow(() -> new Problem(ContractProblem.CONTRACT_STATE, state.word()));
        activatedAt = now;
        List<ContractEvent.Room> rooms = lines.stream()
                .map(line -> new ContractEvent.Room(line.itemId(), line.room()))
                .toList();
        return new ContractEvent.Activated(
                id, awardId, continues, campaignId, supplierId, siblings, items(), otherItems, rooms, now);
    }

    /**
     * The supplier does not want to sign.
     *
     * @throws Problem 409 if it has signed
     */
    ContractEvent decline(String explanation, Instant now) {
        if (supplierSignature != null) {
            throw new Problem(ContractProblem.ALREADY_SIGNED);
        }
        return lapse(LapseReason.DECLINED, explanation, now);
    }

    /** Given up before both sides have signed: somebody else is to have what it gives. */
    ContractEvent lapse(LapseReason reason, String explanation, Instant now) {
        state = state.after(ContractAct.LAPSE)
                .orElseThrow(() -> new Problem(ContractProblem.CONTRACT_STATE, state.word()));
        lapsedAt = now;
        lapseReason = reason.word();
        lapseExplanation = explanation;
        return new ContractEvent.Lapsed(
                id,
                awardId,
                continues,
                campaignId,
                supplierId,
                siblings,
                items(),
                otherItems,
                lapseReason,
                explanation,
                now);
    }

    private List<UUID> items() {
        return lines.stream().map(ContractLine::itemId).toList();
    }

    /** The SHA-256 of the contract's canonical text, which both sides sign. */
    public String documentDigest() {
        return ContractDocument.of(this).digest();
    }

    /** Refuses orders unless the contract is in force. */
    public void requireActive() {
        if (state != ContractState.ACTIVE) {
            throw new Problem(ContractProblem.NOT_ACTIVE);
        }
    }

    public Optional<ContractLine> line(UUID itemId) {
        return lines.stream().filter(line -> line.itemId().equals(itemId)).findFirst();
    }

    public UUID id() {
        return id;
    }

    UUID awardId() {
        return awardId;
    }

    @Nullable
    Instant lapsedAt() {
        return lapsedAt;
    }

    @Nullable
    String lapseReason() {
        return lapseReason;
    }

    @Nullable
    String lapseExplanation() {
        return lapseExplanation;
    }

    UUID tenderId() {
        return tenderId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public String supplierId() {
        return supplierId;
    }

    public String supplierName() {
        return supplierName;
    }

    public Text title() {
        return title;
    }

    Money mandateCeiling() {
        return mandateCeiling;
    }

    /** The organizer's fee in percent of what is invoiced before taxes. */
    public BigDecimal feePercent() {
        return feePercent;
    }

    ContractState state() {
        return state;
    }

    @Nullable
    Signature organizerSignature() {
        return organizerSignature;
    }

    @Nullable
    Signature supplierSignature() {
        return supplierSignature;
    }

    Instant drawnUpAt() {
        return drawnUpAt;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }

    public List<ContractLine> lines() {
        return List.copyOf(lines);
    }

    long version() {
        return version;
    }
}
