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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the operator writes of a supplier, to register it or later.
 *
 * @param kinds what it is in law, as conditions of scenarios may ask for it
 * @param tags what it deals in or is besides, for the negotiator's search and for conditions of scenarios
 * @param regions where it delivers
 * @param categories what it sells, as codes of the UNSPSC of 2, 4, 6 or 8 digits: it is called to what is tendered in them
 */
@Schema(examples = """
                {"id":"CA-QC-NEQ:1199300001","name":"Déneigement du Fleuve inc.","email":"soumissions@fleuve.example",
                "numbers":{"neq":"1199300001","gst":"123456782RT0001","qst":"1234567890TQ0001"},"kinds":["local"],
                "tags":["déneigement"],"regions":["Montréal"],"categories":["7210"],
                "capacity":{"yearly":{"amount":"250000.00","currency":"CAD"},"categories":[]}}""")
record SupplierPlan(
        @NotNull @Pattern(regexp = ID) String id,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable IdentityNumbers numbers,
        @Size(max = 10) List<@NotNull SupplierKind> kinds,
        @Size(max = 50) List<@NotBlank @Size(max = 60) String> tags,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> regions,
        @Size(max = 100) List<@NotNull @Pattern(regexp = Category.FORM) String> categories,
        @Nullable @Valid Volume capacity) {

    static final String ID = "[A-Z]{2}(-[A-Z0-9]+)+:[A-Za-z0-9-]{1,40}";

    SupplierPlan {
        kinds = Objects.requireNonNullElse(kinds, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        regions = Objects.requireNonNullElse(regions, List.of());
        categories = Objects.requireNonNullElse(categories, List.of());
    }

    /** @throws coop.grappe.platform.problem.Problem 400 with everything that is wrong with it */
    void check() {
        Violations violations = new Violations(SupplierProblem.class);
        if (numbers != null) {
            numbers.check(id, violations);
        }
        if (capacity != null) {
            capacity.check("capacity", violations);
        }
        violations.throwIfAny();
    }

    /** The kinds are tags too. */
    List<String> allTags() {
        return Stream.concat(kinds.stream().map(SupplierKind::word), tags.stream())
                .toList();
    }

    ProfilePlan profile() {
        return new ProfilePlan(email, regions, categories, capacity);
    }
}
