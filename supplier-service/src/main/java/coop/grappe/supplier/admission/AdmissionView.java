package coop.grappe.supplier.admission;

import coop.grappe.supplier.qualification.Qualifications.Held;
import coop.grappe.supplier.registry.Standing;
import coop.grappe.supplier.registry.Supplier;
import coop.grappe.supplier.tender.Tender;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a supplier may bid for a tender now, and why not.
 *
 * @param kinds what the tender asks for
 */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","supplierId":"CA-QC-NEQ:1199300001","admitted":false,
                "standing":{"level":"good","sanctionId":null,"until":null,"reason":null},
                "kinds":[{"kind":"licence-rbq","held":true,"qualificationId":"01890a5d-ac96-774b-bcce-b30209000011",
                "expiresAt":"2031-01-01T05:00:00Z"},{"kind":"insurance-liability","held":false,"qualificationId":null,
                "expiresAt":null}]}""")
record AdmissionView(UUID tenderId, String supplierId, boolean admitted, Standing standing, List<Kind> kinds) {

    /**
     * Something that the tender asks for.
     *
     * @param held whether the supplier has it, verified and not expired
     * @param expiresAt when what it has expires
     */
    @Schema(name = "AdmissionKind")
    record Kind(
            String kind,
            boolean held,
            @Nullable UUID qualificationId,
            @Nullable Instant expiresAt) {

        static Kind of(String kind, @Nullable Held held) {
            return held == null
                    ? new Kind(kind, false, null, null)
                    : new Kind(kind, true, held.qualificationId(), held.expiresAt());
        }
    }

    static AdmissionView of(Tender tender, Supplier supplier, Map<String, Held> held, Instant now) {
        List<Kind> kinds = tender.qualificationsAsked().stream()
                .map(kind -> Kind.of(kind, held.get(kind)))
                .toList();
        Standing standing = supplier.standing(now);
        boolean admitted = !standing.isSuspended() && kinds.stream().allMatch(Kind::held);
        return new AdmissionView(tender.id(), supplier.id(), admitted, standing, kinds);
    }
}
