package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One account of a chart.
 *
 * @param code as the member's accounting program knows it: letters, digits, points and hyphens
 * @param parent the account under which statements show it
 * @param gifi its line in the Canada Revenue Agency's General Index of Financial Information, four digits
 */
@Schema(examples = """
                {"code":"5350","type":"expense","names":{"fr":"Éclairage et électricité","en":"Lighting and electricity"},"parent":"5000","gifi":"9221"}""")
public record Account(
        @NotNull @Pattern(regexp = Account.CODE) String code,
        @NotNull AccountType type,
        @NotNull @Valid Text names,
        @Nullable String parent,
        @Pattern(regexp = "[0-9]{4}") @Nullable String gifi) {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";
}
