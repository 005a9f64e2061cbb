package coop.grappe.supplier.disclosure;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records over HTTP, for anyone. */
@Path("/ocds/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosure", description = "Open data, for anyone: the Open Contracting Data Standard 1.1")
@SecurityRequirements
public class OcdsRecordsResource {

    private static final String PATH = "/records";

    private final ProcessRecords records;
    private final Packaging packaging;

    OcdsRecordsResource(ProcessRecords records, Packaging packaging) {
        this.records = records;
        this.packaging = packaging;
    }

    @GET
    @Operation(
            operationId = "listRecords",
            summary = "Read how each tender stands",
            description =
                    "For anyone, without a token. In the order of their first releases; 204 where there is nothing (more).")
    @APIResponse(
            responseCode = "200",
            description = "A record package",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordPackage.class)))
    @APIResponse(responseCode = "204", description = "There are no (more) records")
    public Response list(@Valid @BeanParam OcdsPage page, @Context Request request) {
        List<ProcessRecord> found = records.after(number(page.after), page.limitPlusOne());
        if (found.isEmpty()) {
            return PublicAnswer.nothing();
        }
        boolean more = found.size() > page.limit;
        List<ProcessRecord> shown = more ? found.subList(0, page.limit) : found;
        String next = more ? address(shown.get(shown.size() - 1).ocid(), page) : null;
        return PublicAnswer.of(
                packaging.records(shown, address(page.after, page), next, false), PublicAnswer.A_MINUTE, request);
    }

    @GET
    @Path("/{ocid}")
    @Operation(
            operationId = "readRecord",
            summary = "Read how a tender stands",
            description = "For anyone, without a token: its releases, and what they say together.")
    @APIResponse(
            responseCode = "200",
            description = "A record package with the one record",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordPackage.class)))
    public Response read(
            @PathParam("ocid") String ocid,
            @QueryParam("versioned")
                    @DefaultValue("false")
                    @Parameter(description = "Whether to add every value that a field ever had")
                    boolean versioned,
            @Context Request request) {
        ProcessRecord process = records.ofOcid(ocid).orElseThrow(Problem::notFound);
        String path = PATH + "/" + ocid + (versioned ? "?versioned=true" : "");
        return PublicAnswer.of(
                packaging.records(List.of(process), path, null, versioned), PublicAnswer.A_MINUTE, request);
    }

    private long number(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        return records.ofOcid(after)
                .map(ProcessRecord::number)
                .orElseThrow(() -> new Violations(OcdsRecordsResource.class)
                        .check(false, "after", "record.unknown")
                        .refusal());
    }

    private static String address(@Nullable String after, OcdsPage page) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("limit", page.limit);
        parameters.put("after", after);
        return OcdsPage.address(PATH, parameters);
    }
}
