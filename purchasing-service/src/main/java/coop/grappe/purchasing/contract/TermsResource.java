package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the sides agree on before they sign, over HTTP. */
@Path("/contracts/{id}/terms")
@Tag(name = "Contracts")
public class TermsResource {

    private final Contracts contracts;
    private final ContractViews views;
    private final ContractAccess access;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Chronicle chronicle;

    TermsResource(
            Contracts contracts,
            ContractViews views,
            ContractAccess access,
            Preconditions preconditions,
            DatabaseClock clock,
            Chronicle chronicle) {
        this.contracts = contracts;
        this.views = views;
        this.access = access;
        this.preconditions = preconditions;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    @PUT
    @Command
    @Operation(
            operationId = "setContractTerms",
            summary = "Set a contract’s terms",
            description =
                    "For the organizer’s negotiator, until the first signature. The terms are part of the document that both sides sign;"
                            + " what is left out takes its default.")
    public RestResponse<ContractView> stipulate(@PathParam("id") UUID id, @Valid @NotNull ContractTerms terms) {
        Contract contract = access.asOrganizer(id);
        preconditions.require(contract.version());
        Instant now = clock.now();
        contract.stipulate(terms, QuebecDay.of(now));
        contracts.flush();
        chronicle.note(contract, "terms-set", contract.organizer(), now);
        return Answers.ok(views.of(contract), contract.version());
    }
}
