package coop.grappe.supplier.registry;

import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a supplier says of itself. What may give it an advantage, such as its tags, is the operator's to say. */
@Schema(examples = """
                {"email":"soumissions@fleuve.example","regions":["Montréal"],"categories":["7210","39101628"],
                "capacity":{"yearly":{"amount":"250000.00","currency":"CAD"},"categories":[]}}""")
record ProfilePlan(
        @Nullable @Email @Size(max = 200) String email,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> regions,
        @Size(max = 100) List<@NotNull @Pattern(regexp = Category.FORM) String> categories,
        @Nullable @Valid Volume capacity) {

    ProfilePlan {
        regions = Objects.requireNonNullElse(regions, List.of());
        categories = Objects.requireNonNullElse(categories, List.of());
    }

    /** @throws coop.grappe.platform.problem.Problem 400 with everything that is wrong with it */
    void check() {
        Violations violations = new Violations(SupplierProblem.class);
        if (capacity != null) {
            capacity.check("capacity", violations);
        }
        violations.throwIfAny();
    }
}
