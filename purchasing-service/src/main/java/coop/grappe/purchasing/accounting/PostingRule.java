package coop.grappe.purchasing.accounting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which account a role is.
 *
 * @param key narrows the role: for {@code expense} the beginning of a classification, such as {@code UNSPSC:39}, the longest that
 *     fits wins; for {@code recoverable-tax} the name of a tax. Empty for all the rest of the role.
 */
@Schema(examples = "{\"role\":\"expense\",\"key\":\"UNSPSC:39\",\"account\":\"5350\"}")
public record PostingRule(
        @NotNull PostingRole role,
        @Size(max = 80) @Nullable String key,
        @NotNull @Size(max = 20) String account) {

    public PostingRule {
        key = Objects.requireNonNullElse(key, "");
    }
}
