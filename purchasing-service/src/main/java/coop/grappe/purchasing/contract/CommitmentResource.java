package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the group has committed to, over HTTP. */
@Path("/contracts/{id}/commitments")
@Tag(name = "Contracts")
public class CommitmentResource {

    private final ContractAccess access;
    private final Commitments commitments;
    private final Shortfalls shortfalls;
    private final Caller caller;
    private final DatabaseClock clock;

    CommitmentResource(
            ContractAccess access, Commitments commitments, Shortfalls shortfalls, Caller caller, DatabaseClock clock) {
        this.access = access;
        this.commitments = commitments;
        this.shortfalls = shortfalls;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One for each item with a commitment.
     *
     * @param items at most as many as the contract has commitments
     */
    @Schema(name = "CommitmentStandings", examples = "{\"items\":[]}")
    public record Standings(List<CommitmentView> items) {}

    @GET
    @Transactional
    @Operation(
            operationId = "readCommitments",
            summary = "Read how far the group is from what it has committed to",
            description =
                    "While the contract runs: what is missing today, what will be if it goes on like this, and what that costs. After its end: what"
                            + " is owed. A member reads its own share, the organizer and the supplier all of them.")
    public RestResponse<Standings> read(@PathParam("id") UUID id) {
        Contract contract = access.visible(id);
        boolean all = access.isSide(contract);
        String reader = caller.organization();
        Predicate<String> readable = member -> all || member.equals(reader);
        if (contract.endedAt() != null) {
            return Answers.ok(new Standings(shortfalls.ofContract(id).stream()
                    .map(shortfall -> CommitmentView.settled(shortfall, readable))
                    .toList()));
        }
        LocalDate today = QuebecDay.of(clock.now());
        return Answers.ok(new Standings(commitments.reckon(contract).stream()
                .map(reckoning ->
                        CommitmentView.forecast(reckoning, contract.firstDay(), contract.lastDay(), today, readable))
                .toList()));
    }
}
