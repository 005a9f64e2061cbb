package coop.grappe.member.campaign;

import coop.grappe.platform.problem.Violations;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing an item is: a code of the UNSPSC (eight digits) or of the CPV 2008 (eight digits, a dash, one more). */
@Embeddable
@Schema(examples = "{\"scheme\":\"UNSPSC\",\"id\":\"72102902\"}")
public record Classification(
        @NotNull @Pattern(regexp = "UNSPSC|CPV") String scheme,
        @NotNull @Pattern(regexp = "\\d{8}(-\\d)?") String id) {

    /** Notes a code that its scheme cannot have. */
    void check(Violations violations) {
        ClassificationScheme of = ClassificationScheme.valueOf(scheme);
        violations
                .check(of.isWellFormed(id), "classification.id", "classification.form", of.form())
                .check(
                        of.knowsSegmentOf(id),
                        "classification.id",
                        "classification.segment",
                        id.substring(0, 2),
                        scheme);
    }
}
