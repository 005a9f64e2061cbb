package coop.grappe.purchasing.tax;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A member's word on what it recovers of taxes from a day on. Never changes: another word follows it. */
@Entity
class TaxDeclaration {

    @Id
    private UUID id;

    private String memberId;
    private LocalDate fromDay;
    private String body;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> credits;

    private @Nullable String note;
    private String login;
    private Instant declaredAt;

    protected TaxDeclaration() {}

    static TaxDeclaration of(String memberId, TaxProfilePlan plan, String login, Instant now) {
        TaxDeclaration declaration = new TaxDeclaration();
        declaration.id = Ids.next();
        declaration.memberId = memberId;
        declaration.fromDay = plan.from();
        declaration.body = plan.body();
        declaration.credits = new TreeMap<>();
        plan.credits().forEach(credit -> declaration.credits.put(credit.tax(), credit.percent()));
        declaration.note = plan.note();
        declaration.login = login;
        declaration.declaredAt = now;
        return declaration;
    }

    TaxProfile profile(RecoveryTable table) {
        return new TaxProfile(body, credits, table);
    }

    UUID id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    LocalDate from() {
        return fromDay;
    }

    String body() {
        return body;
    }

    Map<String, BigDecimal> credits() {
        return credits;
    }

    @Nullable
    String note() {
        return note;
    }

    String login() {
        return login;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
