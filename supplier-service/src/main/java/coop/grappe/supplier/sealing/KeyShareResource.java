package coop.grappe.supplier.sealing;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.sealing.KeyShare;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The trustees’ shares over HTTP. */
@Path("/tenders/{id}/key-shares")
@Tag(name = "Sealing", description = "Who opens the bids, and what proves them")
public class KeyShareResource {

    private final TrusteeShares shares;
    private final Sealing sealing;
    private final TenderAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    KeyShareResource(
            TrusteeShares shares,
            Sealing sealing,
            TenderAccess access,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.shares = shares;
        this.sealing = sealing;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Where the shares are.
     *
     * @param laboratory whether the service keeps them all itself, and so could read the bids before the opening
     */
    @Schema(name = "KeySharesView", examples = """
                {"threshold":2,"laboratory":false,"shares":[{"tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "trustee":"CA-QC-NEQ:1160000001",
                "commitment":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "handedInAt":null,"sealedShare":"b3BlbiBtZQ=="}]}""")
    record SharesView(int threshold, boolean laboratory, List<ShareView> shares) {}

    /**
     * One of them.
     *
     * @param commitment SHA-256 of the share, in hexadecimal
     * @param sealedShare in base64; shown to its trustee alone, who alone can open it
     */
    @Schema(name = "KeyShareView", examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","trustee":"CA-QC-NEQ:1160000001",
                "commitment":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "handedInAt":"2030-03-01T17:05:00Z","sealedShare":"b3BlbiBtZQ=="}""")
    record ShareView(
            UUID tenderId,
            String trustee,
            String commitment,
            @Nullable Instant handedInAt,
            @Nullable String sealedShare) {

        static ShareView of(TrusteeShare share, boolean own) {
            return new ShareView(
                    share.tenderId(),
                    share.trustee(),
                    share.commitment(),
                    share.handedInAt(),
                    own ? share.sealed() : null);
        }
    }

    /**
     * What a trustee hands in.
     *
     * @param share as the trustee’s key opens it
     */
    @Schema(name = "KeyShareHandedIn", examples = "{\"share\":\"1-AQIDBA\"}")
    record HandedIn(
            @NotNull @Size(max = 1000) @Pattern(regexp = "[1-9][0-9]{0,2}-[A-Za-z0-9_-]+")
            String share) {}

    @GET
    @Operation(
            operationId = "listKeyShares",
            summary = "See who holds the shares of a tender’s key",
            description = "A trustee finds its own share here, sealed for its key.")
    public RestResponse<SharesView> list(@PathParam("id") UUID id) {
        Tender tender = access.visible(id);
        if (!tender.isPublished()) {
            throw Problem.notFound();
        }
        SealingKey key = sealing.key(id);
        List<ShareView> views = shares.of(id).stream()
                .map(share -> ShareView.of(share, caller.actsFor(share.trustee())))
                .toList();
        return Answers.ok(new SharesView(key.threshold(), key.laboratory(), views));
    }

    @POST
    @Command
    @Operation(
            operationId = "handInKeyShare",
            summary = "Hand a share in",
            description =
                    "For a trustee’s delegate or auditor, after the deadline: with enough shares the bids can be opened.")
    public RestResponse<ShareView> handIn(@PathParam("id") UUID id, @Valid @NotNull HandedIn handedIn) {
        Tender tender = access.held(id);
        TrusteeShare share = shares.locked(id, caller.organization()).orElseThrow(Problem::notFound);
        caller.require(Role.DELEGATE, Role.AUDITOR);
        tender.requireHandingIn();
        share.handIn(KeyShare.parse(handedIn.share()), clock.now());
        shares.flush();
        audit.record("key-shares.handed-in", "tenders/" + id, tender.organizer(), share.trustee());
        return Answers.ok(ShareView.of(share, true), share.version());
    }
}
