package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Adhesions;
import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.member.Representations;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Bringing a spreadsheet, over HTTP. */
@Path("/campaigns/{id}/imports")
@Tag(name = "Spreadsheets", description = "Needs out of spreadsheets, needs and demand into them")
public class CampaignImportResource {

    private static final long MOST_MEBIBYTES = 256;
    private static final int LONGEST_NAME = 200;

    private final ImportJobs jobs;
    private final CampaignAccess access;
    private final Adhesions adhesions;
    private final Representations representations;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    CampaignImportResource(
            ImportJobs jobs,
            CampaignAccess access,
            Adhesions adhesions,
            Representations representations,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.jobs = jobs;
        this.access = access;
        this.adhesions = adhesions;
        this.representations = representations;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importNeeds",
            summary = "Bring needs in a spreadsheet",
            description =
                    "For buyers of members who take part; and for a federation’s buyers and negotiators, with a column that names a member"
                            + " which lets them. CSV or XLSX as co-ops keep them, at most 256 MiB. By default it is only checked; `all` takes it up if"
                            + " nothing is wrong, `valid` what is right in it. A row with the member, item, site and period of a need that stands"
                            + " amends it. The answer is a job.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Accepted")
    public RestResponse<ImportView> bring(
            @PathParam("id") UUID id,
            @QueryParam("mode") @DefaultValue("check") @Parameter(example = "check") ImportMode mode,
            @QueryParam("fileName") @DefaultValue("") @Parameter(example = "besoins.xlsx") String fileName,
            InputStream file)
            throws IOException {
        Campaign campaign = access.held(id);
        Instant now = clock.now();
        String member = member(campaign, now);
        campaign.requireCollecting(now);
        String name = fileName.codePointCount(0, fileName.length()) > LONGEST_NAME
                ? fileName.substring(0, fileName.offsetByCodePoints(0, LONGEST_NAME))
                : fileName;
        ImportJob job = ImportJob.waiting(id, member, caller.organization(), caller.login(), name, mode, now);
        jobs.persistAndFlush(job);
        job.arrived(size(job, file));
        jobs.flush();
        audit.record("imports.brought", "imports/" + job.id(), caller.organization());
        return Answers.accepted("/imports/" + job.id(), ImportView.of(job));
    }

    /** Whose needs the rows are; null if each names its member, because a federation brings them. */
    private @Nullable String member(Campaign campaign, Instant now) {
        boolean represents = !representations
                .membersOf(caller.organization(), campaign.id(), now)
                .isEmpty();
        if (represents) {
            caller.require(Role.BUYER, Role.NEGOTIATOR);
            return null;
        }
        String member = access.buyingMember(Role.BUYER).id();
        adhesions.requireStanding(campaign.id(), member);
        return member;
    }

    private long size(ImportJob job, InputStream file) throws IOException {
        long size = jobs.keep(job.id(), file, MOST_MEBIBYTES << 20);
        if (size == 0) {
            throw new Problem(ImportProblem.FILE_EMPTY);
        }
        if (size > MOST_MEBIBYTES << 20) {
            throw new Problem(ImportProblem.FILE_TOO_LARGE, MOST_MEBIBYTES);
        }
        return size;
    }
}
