package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One import over HTTP. */
@Path("/imports/{id}")
@Tag(name = "Spreadsheets")
public class ImportResource {

    private final ImportJobs jobs;
    private final CampaignAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Audit audit;

    ImportResource(
            ImportJobs jobs,
            CampaignAccess access,
            Caller caller,
            DatabaseClock clock,
            Preconditions preconditions,
            Audit audit) {
        this.jobs = jobs;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /** What to take up of a file that was checked: {@code all} or {@code valid}. */
    @Schema(name = "ImportExecution", examples = "{\"mode\":\"all\"}")
    record Execution(@NotNull ImportMode mode) {}

    @GET
    @Operation(
            operationId = "readImport",
            summary = "Read how far an import is",
            description = "For the buyers and negotiators of the organization that brought it.")
    public RestResponse<ImportView> read(@PathParam("id") UUID id) {
        ImportJob job = own(jobs.findByIdOptional(id).orElseThrow(Problem::notFound));
        return Answers.ok(ImportView.of(job), job.version());
    }

    @GET
    @Path("/problems")
    @Operation(
            operationId = "listImportProblems",
            summary = "List what was found in a file",
            description =
                    "Errors and notes by sheet, row and column, in the reader’s language; the first thousand of each kind.")
    public RestResponse<Page<FindingView>> problems(
            @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest request,
            @HeaderParam("Accept-Language") @Nullable String accept,
            @Context UriInfo here) {
        ImportJob job = own(jobs.findByIdOptional(id).orElseThrow(Problem::notFound));
        Locale language = ProblemTexts.language(accept);
        List<Finding> all = job.findings();
        List<Long> numbers = LongStream.rangeClosed(request.afterNumber() + 1, all.size())
                .limit(request.limitPlusOne())
                .boxed()
                .toList();
        Page<Long> page = Page.of(numbers, request, number -> number);
        return Answers.page(page.map(number -> FindingView.of(all.get((int) (number - 1)), language)), here);
    }

    @GET
    @Path("/report")
    @Produces("text/markdown")
    @Operation(
            operationId = "readImportReport",
            summary = "Read what was found in a file, as a page",
            description = "Markdown, in the reader’s language.")
    public RestResponse<String> report(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String accept) {
        ImportJob job = own(jobs.findByIdOptional(id).orElseThrow(Problem::notFound));
        return RestResponse.ok(ImportReport.of(job, ProblemTexts.language(accept)));
    }

    @POST
    @Path("/execution")
    @Command
    @Operation(
            operationId = "executeImport",
            summary = "Take up a file that was checked",
            description =
                    "`all` if nothing is wrong with it, or `valid` for the rows that are right. What has changed since is checked again.")
    public RestResponse<ImportView> execute(@PathParam("id") UUID id, @Valid @NotNull Execution execution) {
        ImportJob job = locked(id);
        new Violations(ImportProblem.class)
                .check(execution.mode() != ImportMode.CHECK, "mode", "mode.execution")
                .throwIfAny();
        access.held(job.campaignId()).requireCollecting(clock.now());
        job.execute(execution.mode());
        jobs.flush();
        audit.record("imports.executed", "imports/" + id, job.organization());
        return Answers.accepted("/imports/" + id, ImportView.of(job));
    }

    @POST
    @Path("/cancellation")
    @Command
    @Operation(
            operationId = "cancelImport",
            summary = "Give an import up",
            description = "Until it is completed; nothing of it is written.")
    public RestResponse<ImportView> cancel(@PathParam("id") UUID id) {
        ImportJob job = locked(id);
        job.cancel(clock.now());
        jobs.flush();
        audit.record("imports.cancelled", "imports/" + id, job.organization());
        return Answers.ok(ImportView.of(job), job.version());
    }

    private ImportJob locked(UUID id) {
        ImportJob job = own(jobs.locked(id).orElseThrow(Problem::notFound));
        preconditions.honour(job.version());
        return job;
    }

    private ImportJob own(ImportJob job) {
        caller.requireOrganization(job.organization());
        caller.require(Role.BUYER, Role.NEGOTIATOR);
        return job;
    }
}
