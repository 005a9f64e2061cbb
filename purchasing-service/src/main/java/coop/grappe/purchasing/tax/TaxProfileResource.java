package coop.grappe.purchasing.tax;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a member recovers of taxes, over HTTP. */
@Path("/tax-profile")
@Tag(name = "Taxes", description = "What bears which tax, and what members recover of it")
public class TaxProfileResource {

    private static final int YEARS_BACK = 4;

    private final TaxProfiles profiles;
    private final RecoveryTable table;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    TaxProfileResource(TaxProfiles profiles, RecoveryTable table, Caller caller, DatabaseClock clock, Audit audit) {
        this.profiles = profiles;
        this.table = table;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @PUT
    @Command
    @Operation(
            operationId = "declareTaxProfile",
            summary = "Declare what you recover of taxes",
            description =
                    "For the treasurer. It holds from a day on, until another declaration; what stands in the books stays."
                            + " Input tax credits in percent per tax; of the rest, the rebate of the kind of body."
                            + " Without a declaration a member recovers nothing, as a housing co-operative.")
    public RestResponse<TaxProfileView> declare(@Valid @NotNull TaxProfilePlan plan) {
        caller.require(Role.TREASURER);
        String member = caller.organization();
        check(plan, QuebecDay.of(clock.now()));
        TaxDeclaration declaration = TaxDeclaration.of(member, plan, caller.login(), clock.now());
        profiles.persistAndFlush(declaration);
        audit.record("tax-profiles.declared", "tax-profiles/" + declaration.id(), member);
        return Answers.ok(TaxProfileView.of(declaration, table));
    }

    /** Input tax credits may be claimed for four years back (Excise Tax Act, s. 225(4)). */
    private void check(TaxProfilePlan plan, LocalDate today) {
        Violations violations = new Violations(TaxProblem.class);
        violations
                .check(table.bodies().contains(plan.body()), "body", "body.unknown", String.join(", ", table.bodies()))
                .check(!plan.from().isBefore(today.minusYears(YEARS_BACK)), "from", "from.early")
                .check(!plan.from().isAfter(today.plusYears(YEARS_BACK)), "from", "from.late");
        Set<String> taxes = new HashSet<>();
        for (int i = 0; i < plan.credits().size(); i++) {
            String tax = plan.credits().get(i).tax();
            violations
                    .check(taxes.add(tax), "credits[" + i + "].tax", "tax.twice")
                    .check(table.isCreditable(tax), "credits[" + i + "].tax", "tax.not-creditable");
        }
        violations.throwIfAny();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readTaxProfile",
            summary = "Read what you recover of taxes",
            description = "For the treasurer, the accounting system and the auditor; today, or on a day.")
    public RestResponse<TaxProfileView> read(
            @QueryParam("on") @Schema(examples = "2030-03-01") @Nullable LocalDate on) {
        requireReader();
        LocalDate day = on == null ? QuebecDay.of(clock.now()) : on;
        return Answers.ok(profiles.inForce(caller.organization(), day)
                .map(declaration -> TaxProfileView.of(declaration, table))
                .orElseGet(() -> TaxProfileView.byDefault(table)));
    }

    @GET
    @Path("/declarations")
    @Transactional
    @Operation(
            operationId = "listTaxDeclarations",
            summary = "List what you have declared",
            description = "Oldest first.")
    public RestResponse<Page<TaxProfileView>> declarations(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        requireReader();
        var rows = profiles.page(caller.organization(), page);
        return Answers.page(
                Page.of(rows, page, TaxDeclaration::id).map(declaration -> TaxProfileView.of(declaration, table)),
                here);
    }

    private void requireReader() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
    }
}
