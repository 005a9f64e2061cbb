package coop.grappe.purchasing.ubl;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an organization's documents say of it, over HTTP. */
@Path("/trading-profile")
@Tag(name = "UBL", description = "Orders, responses, receipts, invoices and credit notes as UBL 2.1 documents")
public class TradingProfileResource {

    private final TradingProfiles profiles;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Audit audit;
    private final Event<PeppolUserKnown> news;

    TradingProfileResource(
            TradingProfiles profiles,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Audit audit,
            Event<PeppolUserKnown> news) {
        this.profiles = profiles;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.audit = audit;
        this.news = news;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readTradingProfile",
            summary = "Read what your organization’s documents say of it",
            description = "404 until it has said something.")
    public RestResponse<TradingProfileView> read() {
        TradingProfile profile =
                profiles.findByIdOptional(caller.organization()).orElseThrow(Problem::notFound);
        return Answers.ok(TradingProfileView.of(profile), profile.version());
    }

    @PUT
    @Command
    @Operation(
            operationId = "writeTradingProfile",
            summary = "Say what your organization’s documents are to say of it",
            description =
                    "For treasurers and suppliers: address, GLN, tax numbers, account, terms; and the Peppol participant id, if it has one."
                            + " Between two Peppol users documents carry the Peppol BIS identifiers and have to keep its rules."
                            + " Those with whom you trade read it in the documents.")
    public RestResponse<TradingProfileView> write(@Valid @NotNull ProfileDetails details) {
        caller.require(Role.TREASURER, Role.SUPPLIER);
        new Violations(UblProblem.class)
                .check(!details.equals(ProfileDetails.NONE), "name", "profile.empty")
                .check(details.hasSoundGln(), "gln", "gln.digit")
                .throwIfAny();
        String organization = caller.organization();
        TradingProfile profile = profiles.findByIdOptional(organization).orElse(null);
        if (profile == null) {
            profile = TradingProfile.of(organization, details, clock.now());
            profiles.persist(profile);
        } else {
            preconditions.honour(profile.version());
            profile.rewrite(details, clock.now());
        }
        profiles.flush();
        if (details.peppolId() != null && profiles.peppolUsers() > 1) {
            news.fire(new PeppolUserKnown(organization));
        }
        audit.record("trading-profiles.written", "trading-profiles/" + organization, organization);
        return Answers.ok(TradingProfileView.of(profile), profile.version());
    }
}
