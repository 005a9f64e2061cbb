package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member recovers of taxes.
 *
 * @param id null, with from, login and declaredAt, where the member has declared nothing and the default holds
 */
@Schema(name = "TaxProfile", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000031","from":"2030-01-01","body":"qualifying-non-profit",
                "names":{"fr":"Organisme à but non lucratif admissible","en":"Qualifying non-profit organization"},
                "credits":[{"tax":"GST","percent":"12.5"},{"tax":"QST","percent":"12.5"}],
                "note":"Local commercial au rez-de-chaussée : 12,5 % de la superficie","login":"treso-erables","declaredAt":"2030-01-04T15:00:00Z"}""")
record TaxProfileView(
        @Nullable UUID id,
        @Nullable LocalDate from,
        String body,
        Text names,
        List<TaxProfilePlan.Credit> credits,
        @Nullable String note,
        @Nullable String login,
        @Nullable Instant declaredAt) {

    static TaxProfileView of(TaxDeclaration declaration, RecoveryTable table) {
        return new TaxProfileView(
                declaration.id(),
                declaration.from(),
                declaration.body(),
                table.body(declaration.body()).orElseThrow(),
                declaration.credits().entrySet().stream()
                        .map(credit -> new TaxProfilePlan.Credit(credit.getKey(), credit.getValue()))
                        .toList(),
                declaration.note(),
                declaration.login(),
                declaration.declaredAt());
    }

    static TaxProfileView byDefault(RecoveryTable table) {
        String body = RecoveryTable.DEFAULT_BODY;
        return new TaxProfileView(null, null, body, table.body(body).orElseThrow(), List.of(), null, null, null);
    }
}
