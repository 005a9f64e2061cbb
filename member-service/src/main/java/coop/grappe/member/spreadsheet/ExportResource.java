package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.demand.DemandAccess;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.ProblemTexts;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tables for spreadsheet programs, over HTTP: a template to fill, needs, demand. */
@Path("/campaigns/{id}")
@Tag(name = "Spreadsheets")
@Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
public class ExportResource {

    private final CampaignAccess campaigns;
    private final DemandAccess demand;
    private final Caller caller;
    private final Exports exports;

    ExportResource(CampaignAccess campaigns, DemandAccess demand, Caller caller, Exports exports) {
        this.campaigns = campaigns;
        this.demand = demand;
        this.caller = caller;
        this.exports = exports;
    }

    @GET
    @Path("/import-template")
    @Transactional
    @Operation(
            operationId = "downloadImportTemplate",
            summary = "Download a spreadsheet to fill",
            description =
                    "With the campaign’s items and their units, one row for each, and on another sheet the delivery addresses of the"
                            + " reader’s organization. Rows without a quantity are skipped when it comes back.")
    public Response template(
            @PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("xlsx") @Parameter(example = "xlsx") TableFormat format,
            @HeaderParam("Accept-Language") @Nullable String accept) {
        Campaign campaign = campaigns.visible(id);
        Locale language = ProblemTexts.language(accept);
        String reader = caller.organization();
        return file("modele", format, language, out -> exports.template(campaign, reader, out, format, language));
    }

    @GET
    @Path("/needs-export")
    @Transactional
    @Operation(
            operationId = "exportNeeds",
            summary = "Download needs as a spreadsheet",
            description =
                    "Everybody’s for the organizer’s negotiator and auditor; a member’s own. It can be changed and brought back.")
    public Response needs(
            @PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("xlsx") @Parameter(example = "xlsx") TableFormat format,
            @HeaderParam("Accept-Language") @Nullable String accept) {
        Campaign campaign = campaigns.visible(id);
        boolean everyone = campaigns.organizes(campaign);
        if (everyone) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
        }
        Locale language = ProblemTexts.language(accept);
        String member = everyone ? null : caller.organization();
        return file("besoins", format, language, out -> exports.needs(id, member, out, format, language));
    }

    @GET
    @Path("/demand-export")
    @Transactional
    @Operation(
            operationId = "exportDemand",
            summary = "Download demand as a spreadsheet",
            description =
                    "By item, region and month, for participants and the organizer; it never says who needs what.")
    public Response demand(
            @PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("xlsx") @Parameter(example = "xlsx") TableFormat format,
            @HeaderParam("Accept-Language") @Nullable String accept) {
        Campaign campaign = demand.readable(id);
        Locale language = ProblemTexts.language(accept);
        boolean frozen = campaign.closedAt() != null;
        return file("demande", format, language, out -> exports.demand(id, frozen, out, format, language));
    }

    private static Response file(String name, TableFormat format, Locale language, StreamingOutput content) {
        return Response.ok(content)
                .type(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format.extension()))
                .header("Content-Language", language.getLanguage())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
