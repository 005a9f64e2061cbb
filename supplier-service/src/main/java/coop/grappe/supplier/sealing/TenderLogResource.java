package coop.grappe.supplier.sealing;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.sealing.MerkleTree;
import coop.grappe.sealing.TenderLog;
import coop.grappe.supplier.tender.OngoingNegotiations;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A tender’s log over HTTP: under seal until the deadline, and while a round is held, as it shows how many have offered; then for everyone who sees the tender. */
@Path("/tenders/{id}/log")
@Tag(name = "Sealing", description = "Who opens the bids, and what proves them")
public class TenderLogResource {

    private final TransparencyLog log;
    private final TenderAccess access;
    private final OngoingNegotiations ongoing;
    private final Caller caller;

    TenderLogResource(TransparencyLog log, TenderAccess access, OngoingNegotiations ongoing, Caller caller) {
        this.log = log;
        this.access = access;
        this.ongoing = ongoing;
        this.caller = caller;
    }

    /**
     * The whole log.
     *
     * @param origin its name
     * @param publicKey what its head and its receipts are verified with: name, hash and key
     * @param checkpoint its signed head (C2SP tlog-checkpoint)
     * @param leaves one line of JSON each
     */
    @Schema(name = "TenderLogView", examples = """
                {"origin":"grappe.coop/tenders/01890a5d-ac96-774b-bcce-b30209000001",
                "publicKey":"grappe.coop/tenders+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "checkpoint":"grappe.coop/tenders/…\\n1\\n…\\n\\n— grappe.coop/tenders …\\n","leaves":["{…}"]}""")
    record LogView(String origin, String publicKey, String checkpoint, List<String> leaves) {}

    /**
     * What shows that a leaf is in the log, or that the log continues an earlier one.
     *
     * @param size of the log that the checkpoint signs
     * @param hashes in base64, as RFC 9162 orders them
     */
    @Schema(name = "LogProof", examples = """
                {"size":5,"checkpoint":"grappe.coop/tenders/…\\n5\\n…\\n\\n— grappe.coop/tenders …\\n","index":2,
                "hashes":["bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="]}""")
    record ProofView(long size, String checkpoint, long index, List<String> hashes) {}

    @GET
    @Operation(
            operationId = "readTenderLog",
            summary = "Read a tender’s log",
            description = "After the deadline, and while no round of offers is held; before it for the trustees and the"
                    + " organizer’s auditor. The stand-alone verifier takes this answer as it is.")
    public RestResponse<LogView> read(@PathParam("id") UUID id) {
        TenderLog found = readable(id);
        return Answers.ok(new LogView(found.origin(), log.publicKey().toString(), found.checkpoint(), found.leaves()));
    }

    @GET
    @Path("/inclusion")
    @Operation(
            operationId = "proveInclusion",
            summary = "Prove that the log holds a bid’s submission",
            description = "Leads from the leaf to the signed head (RFC 9162, 2.1.3).")
    public RestResponse<ProofView> inclusion(@PathParam("id") UUID id, @NotNull @QueryParam("bid") UUID bid) {
        TenderLog found = readable(id);
        int index = found.indexOfSubmission(bid).orElseThrow(Problem::notFound);
        return proof(found, index, MerkleTree.inclusion(index, hashes(found)));
    }

    @GET
    @Path("/consistency")
    @Operation(
            operationId = "proveConsistency",
            summary = "Prove that the log continues an earlier head",
            description = "Leads from the head of that size to the present one (RFC 9162, 2.1.4).")
    public RestResponse<ProofView> consistency(@PathParam("id") UUID id, @QueryParam("from") int from) {
        TenderLog found = readable(id);
        if (from < 1 || from > found.leaves().size()) {
            throw Problem.notFound();
        }
        return proof(found, from, MerkleTree.consistency(from, hashes(found)));
    }

    private TenderLog readable(UUID id) {
        Tender tender = access.visible(id);
        if (!tender.isPublished()) {
            throw Problem.notFound();
        }
        boolean watches = tender.hasTrustee(caller.organization())
                || caller.actsFor(tender.organizer()) && caller.has(Role.AUDITOR);
        boolean tells = !tender.state().isClosed() || ongoing.sealLog(id);
        if (tells && !watches) {
            throw new Problem(SealingProblem.LOG_UNDER_SEAL);
        }
        return log.read(id);
    }

    private static List<byte[]> hashes(TenderLog found) {
        return found.leaves().stream()
                .map(line -> MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static RestResponse<ProofView> proof(TenderLog found, long index, List<byte[]> hashes) {
        List<String> encoded =
                hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
        return Answers.ok(new ProofView(found.leaves().size(), found.checkpoint(), index, encoded));
    }
}
