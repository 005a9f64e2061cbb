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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How a supplier stands to taxes, over HTTP. */
@Path("/tax-registrations")
@Tag(name = "Taxes")
public class TaxRegistrationResource {

    private final TaxRegistrations registrations;
    private final TaxTable table;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    TaxRegistrationResource(
            TaxRegistrations registrations, TaxTable table, Caller caller, DatabaseClock clock, Audit audit) {
        this.registrations = registrations;
        this.table = table;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @PUT
    @Command
    @Operation(
            operationId = "declareTaxRegistration",
            summary = "Declare how you stand to taxes",
            description =
                    "For the supplier. The numbers stand on its invoices from that day on; a small supplier that is not registered"
                            + " charges no taxes, and an invoice that does is disputed. A supplier that has said nothing is taken for registered.")
    public RestResponse<TaxRegistrationView> declare(@Valid @NotNull TaxRegistrationPlan plan) {
        caller.require(Role.SUPPLIER);
        String supplier = caller.organization();
        check(plan, QuebecDay.of(clock.now()));
        TaxRegistration registration = TaxRegistration.of(supplier, plan, caller.login(), clock.now());
        registrations.persistAndFlush(registration);
        audit.record("tax-registrations.declared", "tax-registrations/" + registration.id(), supplier);
        return Answers.ok(TaxRegistrationView.of(registration));
    }

    private void check(TaxRegistrationPlan plan, LocalDate today) {
        Violations violations = new Violations(TaxProblem.class)
                .check(!plan.from().isBefore(today.minusYears(4)), "from", "from.early")
                .check(!plan.from().isAfter(today.plusYears(4)), "from", "from.late")
                .check(!plan.smallSupplier() || plan.numbers().isEmpty(), "numbers", "numbers.small-supplier");
        Set<String> taxes = new HashSet<>();
        List<TaxRegistrationPlan.TaxNumber> numbers = plan.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            String tax = numbers.get(i).tax();
            boolean known = table.taxes().contains(tax);
            violations
                    .check(taxes.add(tax), "numbers[" + i + "].tax", "tax.twice")
                    .check(known, "numbers[" + i + "].tax", "tax.unknown")
                    .check(
                            !known || table.isNumberOf(tax, numbers.get(i).number()),
                            "numbers[" + i + "].number",
                            "number.form");
        }
        violations.throwIfAny();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTaxRegistrations",
            summary = "List what you have declared of your standing to taxes",
            description =
                    "For the supplier. Oldest first; the one with the latest first day that has come is in force.")
    public RestResponse<Page<TaxRegistrationView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        caller.require(Role.SUPPLIER, Role.ACCOUNTING, Role.AUDITOR);
        var rows = registrations.page(caller.organization(), page);
        return Answers.page(Page.of(rows, page, TaxRegistration::id).map(TaxRegistrationView::of), here);
    }
}
