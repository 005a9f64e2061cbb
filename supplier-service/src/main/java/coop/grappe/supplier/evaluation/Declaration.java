package coop.grappe.supplier.evaluation;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An evaluator's word on its conflicts of interest with the bidders of a tender, before it scores. A conflict that comes to light later is
 * added; none can be taken back.
 */
@Entity
public class Declaration {

    @Id
    private UUID id;

    private UUID tenderId;
    private String organization;
    private String login;

    @Enumerated(EnumType.STRING)
    private DeclarationKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> suppliers;

    private @Nullable String reasons;
    private Instant declaredAt;

    @Version
    private long version;

    protected Declaration() {}

    static Declaration made(UUID tenderId, Caller caller, DeclarationPlan plan, Instant now) {
        return made(tenderId, caller.organization(), caller.login(), plan, now);
    }

    static Declaration made(UUID tenderId, String organization, String login, DeclarationPlan plan, Instant now) {
        Declaration declaration = new Declaration();
        declaration.id = Ids.next();
        declaration.tenderId = tenderId;
        declaration.organization = organization;
        declaration.login = login;
        declaration.kind = DeclarationKind.NO_CONFLICT;
        declaration.suppliers = List.of();
        declaration.widen(plan, now);
        return declaration;
    }

    /** @throws Problem 409 if a conflict would be taken back */
    void widen(DeclarationPlan plan, Instant now) {
        boolean wider = plan.kind().compareTo(kind) >= 0
                && (plan.kind() == DeclarationKind.RECUSED || plan.suppliers().containsAll(suppliers));
        if (!wider) {
            throw new Problem(EvaluationProblem.CONFLICT_STAYS);
        }
        kind = plan.kind();
        suppliers = List.copyOf(plan.suppliers());
        reasons = plan.reasons();
        declaredAt = now;
    }

    /** Whether the evaluator does not judge the bids of this supplier. */
    boolean recusesFrom(String supplierId) {
        return kind == DeclarationKind.RECUSED || suppliers.contains(supplierId);
    }

    UUID id() {
        return id;
    }

    String organization() {
        return organization;
    }

    String login() {
        return login;
    }

    DeclarationKind kind() {
        return kind;
    }

    List<String> suppliers() {
        return suppliers;
    }

    @Nullable
    String reasons() {
        return reasons;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    long version() {
        return version;
    }
}
