package coop.grappe.purchasing.rebate;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import coop.grappe.purchasing.contract.Pricing;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the group stands in a contract's tiers, over HTTP. */
@Path("/contracts/{id}/group-prices")
@Tag(name = "Rebates")
public class GroupPricesResource {

    private final Contracts contracts;
    private final Entitlements entitlements;
    private final PricesToday prices;
    private final Standings standings;
    private final Caller caller;
    private final DatabaseClock clock;

    GroupPricesResource(
            Contracts contracts,
            Entitlements entitlements,
            PricesToday prices,
            Standings standings,
            Caller caller,
            DatabaseClock clock) {
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.prices = prices;
        this.standings = standings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readGroupPrices",
            summary = "Read where the group stands in the tiers",
            description =
                    "The volumes and tiers for everyone who may order; a member’s own prices, rebates and what is still owed"
                            + " for it; those of all members for the organizer and the supplier.")
    public RestResponse<GroupPricesView> read(@PathParam("id") UUID id) {
        Contract contract = contracts.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean all = caller.actsFor(contract.organizer()) || caller.actsFor(contract.supplierId());
        if (!all && !entitlements.has(id, caller.organization())) {
            throw Problem.notFound();
        }
        LocalDate today = QuebecDay.of(clock.now());
        List<Standings.Standing> visible = standings.of(id).stream()
                .filter(standing -> all || caller.actsFor(standing.memberId()))
                .toList();
        Pricing pricing = contract.terms().pricing();
        return Answers.ok(new GroupPricesView(
                id,
                pricing == null ? "by-schedule" : pricing.word(),
                contract.lines().stream()
                        .map(line -> GroupPricesView.item(
                                line,
                                line.scheduleOn(today),
                                prices.of(line),
                                visible.stream()
                                        .filter(one -> one.itemId().equals(line.itemId()))
                                        .toList()))
                        .toList()));
    }
}
