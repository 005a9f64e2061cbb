package coop.grappe.purchasing.accounting;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A member's entries as files that accounting programs read. */
@Path("/accounting/exports")
@Tag(name = "Accounting")
public class ExportResource {

    private final Exports exports;
    private final Caller caller;

    ExportResource(Exports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Path("/{format}")
    @Operation(
            operationId = "exportEntries",
            summary = "Download entries as a file of an accounting program",
            description =
                    "`hledger`, `beancount`, `csv`, `sage-50`, `quickbooks-iif`, `quickbooks-online`, `xero` or `fec`. The same"
                            + " request over the same entries gives the same bytes. Where the program takes only so many lines from one file,"
                            + " `Link: rel=\"next\"` names the next one. See the guide on accounting files.")
    public RestResponse<StreamingOutput> export(
            @Parameter(example = "beancount") @PathParam("format") String word,
            @BeanParam ExportQuery query,
            @Context UriInfo here) {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        FileFormat format = FileFormat.find(word).orElseThrow(Problem::notFound);
        query.check();
        Exports.File file = exports.prepare(caller.organization(), format, query);
        StreamingOutput content = output -> exports.write(file, output);
        var answer = RestResponse.ResponseBuilder.ok(content)
                .header(
                        "Content-Type",
                        format.mediaType() + ";charset=" + file.charset().name())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        if (file.next() != null) {
            URI next = here.getRequestUriBuilder()
                    .replaceQueryParam("after", file.next())
                    .build();
            answer.header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
