package coop.grappe.purchasing.savings;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The savings report over HTTP. */
@Path("/savings-reports/{campaignId}")
@Tag(name = "Savings", description = "What buying together saved")
public class SavingsResource {

    private final SavingsLedger ledger;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;

    SavingsResource(SavingsLedger ledger, Contracts contracts, Entitlements entitlements, Caller caller) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readSavingsReport",
            summary = "Read what a campaign saved",
            description = "Everyone who takes part sees the totals; a member also its own lines, the organizer’s"
                    + " negotiator and auditor all lines.")
    public RestResponse<SavingsReport> read(@PathParam("campaignId") UUID campaignId) {
        List<Contract> ofCampaign = contracts.ofCampaign(campaignId);
        if (ofCampaign.isEmpty()) {
            throw Problem.notFound();
        }
        SavingsReport report = ledger.report(campaignId, ofCampaign.get(0).title());
        if (caller.actsFor(ofCampaign.get(0).organizer())) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
            return Answers.ok(report);
        }
        boolean takesPart =
                ofCampaign.stream().anyMatch(contract -> entitlements.has(contract.id(), caller.organization()));
        if (!takesPart) {
            throw Problem.notFound();
        }
        return Answers.ok(report.forMember(caller.organization()));
    }
}
