package coop.grappe.supplier.admission;

import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.qualification.Qualifications;
import coop.grappe.supplier.registry.Supplier;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lets suppliers bid, or says why not. */
@ApplicationScoped
public class Admission {

    private final Qualifications qualifications;
    private final Tenders tenders;

    Admission(Qualifications qualifications, Tenders tenders) {
        this.qualifications = qualifications;
        this.tenders = tenders;
    }

    /** @throws Problem 409 while the supplier is suspended, or without everything that the tender asks for */
    public void require(Tender tender, Supplier supplier, Instant now) {
        require(tender.qualificationsAsked(), supplier, now);
    }

    /** The same without reading the whole tender, for what has to be quick. */
    public void require(UUID tenderId, Supplier supplier, Instant now) {
        require(tenders.qualificationsAsked(tenderId), supplier, now);
    }

    private void require(List<String> asked, Supplier supplier, Instant now) {
        supplier.requireUnsuspended(now);
        List<String> missing = qualifications.missing(supplier.id(), asked, now);
        if (!missing.isEmpty()) {
            throw new Problem(AdmissionProblem.QUALIFICATIONS_MISSING, String.join(", ", missing))
                    .with("missing", missing);
        }
    }
}
