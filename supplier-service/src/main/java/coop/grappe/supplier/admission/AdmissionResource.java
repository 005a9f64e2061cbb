package coop.grappe.supplier.admission;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.supplier.qualification.Qualifications;
import coop.grappe.supplier.registry.Supplier;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whether a supplier may bid, over HTTP. */
@Path("/tenders/{id}/qualification")
@Tag(name = "Qualifications")
public class AdmissionResource {

    private final TenderAccess tenders;
    private final Suppliers suppliers;
    private final Qualifications qualifications;
    private final Caller caller;
    private final DatabaseClock clock;

    AdmissionResource(
            TenderAccess tenders,
            Suppliers suppliers,
            Qualifications qualifications,
            Caller caller,
            DatabaseClock clock) {
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.qualifications = qualifications;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readAdmission",
            summary = "Read whether a supplier may bid",
            description =
                    "For the supplier, of itself; for the organizer’s negotiator, of any supplier: what the tender asks for, and"
                            + " which of it is verified and has not expired.")
    public RestResponse<AdmissionView> read(
            @PathParam("id") UUID id,
            @QueryParam("supplier")
                    @Parameter(description = "Absent: the caller’s own organization", example = "CA-QC-NEQ:1199300001")
                    @Nullable
                    String supplierId) {
        Tender tender = tenders.visible(id);
        String whose = supplierId == null ? caller.organization() : supplierId;
        if (!caller.actsFor(whose)) {
            caller.requireOrganization(tender.organizer());
            caller.require(Role.NEGOTIATOR);
        }
        Supplier supplier = suppliers.existing(whose);
        Instant now = clock.now();
        return Answers.ok(
                AdmissionView.of(tender, supplier, qualifications.held(whose, tender.qualificationsAsked(), now), now));
    }
}
