package coop.grappe.purchasing.contract;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Published price indexes, over HTTP. */
@Path("/price-indexes/{index}/values")
@Tag(name = "Contracts")
public class IndexResource {

    private static final int MOST_DECIMALS = 6;

    private final IndexValues values;
    private final Contracts contracts;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    IndexResource(IndexValues values, Contracts contracts, Caller caller, DatabaseClock clock, Audit audit) {
        this.values = values;
        this.contracts = contracts;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "enterIndexValue",
            summary = "Enter a value of a price index",
            description =
                    "For negotiators, of their organization’s own list. Nothing is changed or deleted: a value that its publisher corrected is entered"
                            + " again, and the later entry counts for revisions that come.")
    public RestResponse<IndexValueView> enter(
            @PathParam("index") @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "ipc-quebec")
                    String index,
            @Valid @NotNull IndexValuePlan plan) {
        caller.require(Role.NEGOTIATOR);
        Instant now = clock.now();
        new Violations(ContractProblem.class)
                .check(plan.value().signum() > 0, "value", "number.not-positive")
                .check(
                        plan.value().stripTrailingZeros().scale() <= MOST_DECIMALS
                                && plan.value().precision() <= 18,
                        "value",
                        "number.decimals",
                        MOST_DECIMALS)
                .check(!plan.day().isAfter(QuebecDay.of(now)), "day", "day.future")
                .throwIfAny();
        IndexValue value = IndexValue.of(caller.organization(), index, plan, caller.login(), now);
        values.persistAndFlush(value);
        audit.record("price-indexes.entered", "price-indexes/" + index, caller.organization());
        return Answers.created("/price-indexes/" + index + "/values", IndexValueView.of(value));
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listIndexValues",
            summary = "List the values of a price index",
            description =
                    "As they were entered: your organization’s own, or those of the organizer of a contract that concerns you.")
    public RestResponse<Page<IndexValueView>> list(
            @PathParam("index") String index,
            @QueryParam("organizer") @Schema(examples = "CA-QC-NEQ:1100000001") @Nullable String organizer,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        String whose = organizer == null ? caller.organization() : organizer;
        if (!caller.actsFor(whose) && !contracts.connect(whose, caller.organization())) {
            throw Problem.notFound();
        }
        var rows = Page.of(values.page(whose, index, page), page, IndexValue::id);
        return Answers.page(rows.map(IndexValueView::of), here);
    }
}
