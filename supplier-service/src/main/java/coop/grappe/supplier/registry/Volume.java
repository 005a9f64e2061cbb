package coop.grappe.supplier.registry;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much a supplier says that it can deliver in a year, before taxes: altogether, in categories, or both.
 *
 * @param yearly altogether
 */
@Schema(examples = """
                {"yearly":{"amount":"250000.00","currency":"CAD"},"categories":[{"category":"7210",
                "yearly":{"amount":"120000.00","currency":"CAD"}}]}""")
record Volume(@Nullable Money yearly, @Size(max = 50) List<@NotNull @Valid OfCategory> categories) {

    static final Volume UNDECLARED = new Volume(null, List.of());

    Volume {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** How much of one category. */
    @Schema(name = "VolumeOfCategory")
    record OfCategory(
            @NotNull @Pattern(regexp = Category.FORM) String category,
            @NotNull Money yearly) {}

    void check(String field, Violations violations) {
        check(yearly, field + ".yearly", violations);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            String line = field + ".categories[" + i + "]";
            OfCategory one = categories.get(i);
            violations.check(seen.add(one.category()), line + ".category", "category.twice");
            check(one.yearly(), line + ".yearly", violations);
        }
    }

    private static void check(@Nullable Money amount, String field, Violations violations) {
        violations.check(amount == null || amount.isPositive(), field, "volume.not-positive");
    }
}
