package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The text that both sides sign, over HTTP. */
@Path("/contracts/{id}")
@Tag(name = "Contracts")
public class DocumentResource {

    private final ContractAccess access;
    private final SignedDocuments documents;

    DocumentResource(ContractAccess access, SignedDocuments documents) {
        this.access = access;
        this.documents = documents;
    }

    @GET
    @Path("/document")
    @Transactional
    @Operation(
            operationId = "readContractDocument",
            summary = "Read a contract’s document",
            description =
                    "The version that is in force, or waits for its signatures, with who signed what and when. The digest is the SHA-256"
                            + " of the text in UTF-8: anybody can compute it anew.")
    public RestResponse<DocumentView> read(@PathParam("id") UUID id) {
        Contract contract = access.visible(id);
        DocumentView view = documents
                .version(id, contract.documentVersion())
                .map(signed -> DocumentView.of(contract, signed))
                .orElseGet(() -> DocumentView.pending(contract));
        return Answers.ok(view, contract.version());
    }

    @GET
    @Path("/documents")
    @Transactional
    @Operation(
            operationId = "listContractDocuments",
            summary = "List the versions of a contract’s document",
            description = "Those that came into force, oldest first.")
    public RestResponse<Page<DocumentView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Contract contract = access.visible(id);
        var rows = Page.of(documents.page(id, page), page, SignedDocument::id);
        return Answers.page(rows.map(row -> DocumentView.of(contract, row)), here);
    }

    @GET
    @Path("/documents/{version}/text")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Transactional
    @Operation(
            operationId = "readContractText",
            summary = "Read one version of a contract’s text",
            description = "Byte for byte what was signed: `sha256sum` of the answer is its digest.")
    public String text(@PathParam("id") UUID id, @PathParam("version") int version) {
        Contract contract = access.visible(id);
        return documents
                .version(id, version)
                .map(SignedDocument::text)
                .or(() -> java.util.Optional.of(ContractDocument.of(contract).text())
                        .filter(text -> version == contract.documentVersion()))
                .orElseThrow(Problem::notFound);
    }
}
