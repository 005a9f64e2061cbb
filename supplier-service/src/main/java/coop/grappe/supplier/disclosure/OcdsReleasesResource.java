package coop.grappe.supplier.disclosure;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

/** Releases over HTTP, for anyone. */
@Path("/ocds/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosure", description = "Open data, for anyone: the Open Contracting Data Standard 1.1")
@SecurityRequirements
public class OcdsReleasesResource {

    private static final String PATH = "/releases";

    private final Releases releases;
    private final Packaging packaging;

    OcdsReleasesResource(Releases releases, Packaging packaging) {
        this.releases = releases;
        this.packaging = packaging;
    }

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "Read what was published",
            description =
                    "For anyone, without a token. Oldest first; what comes later is always behind. Where there is nothing"
                            + " (more) to read the answer is 204, as a package without releases would not be valid.")
    @APIResponse(
            responseCode = "200",
            description = "A release package",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleasePackage.class)))
    @APIResponse(responseCode = "204", description = "Nothing (more) was published")
    public Response list(
            @QueryParam("ocid") @Parameter(description = "Only of one process") @Nullable String ocid,
            @QueryParam("tag") @Parameter(description = "Only about this, such as `award`") @Nullable String tag,
            @Valid @BeanParam OcdsPage page,
            @Context Request request) {
        List<Release> found =
                releases.after(number(page.after), ocid, tag == null ? null : known(tag), page.limitPlusOne());
        if (found.isEmpty()) {
            return PublicAnswer.nothing();
        }
        boolean more = found.size() > page.limit;
        List<Release> shown = more ? found.subList(0, page.limit) : found;
        String next = more ? address(shown.get(shown.size() - 1).id(), ocid, tag, page) : null;
        return PublicAnswer.of(
                packaging.releases(shown, address(page.after, ocid, tag, page), next), PublicAnswer.A_MINUTE, request);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readRelease",
            summary = "Read one release",
            description = "For anyone, without a token. It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "A release package with the one release",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleasePackage.class)))
    public Response read(@PathParam("id") String id, @Context Request request) {
        Release release = releases.ofId(id).orElseThrow(Problem::notFound);
        return PublicAnswer.of(
                packaging.releases(List.of(release), PATH + "/" + id, null), PublicAnswer.FOR_EVER, request);
    }

    private long number(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        return releases.ofId(after).map(Release::number).orElseThrow(() -> refusal("after", "release.unknown"));
    }

    private static ReleaseTag known(String tag) {
        return ReleaseTag.of(tag).orElseThrow(() -> refusal("tag", "tag.unknown"));
    }

    private static Problem refusal(String field, String key) {
        return new Violations(OcdsReleasesResource.class)
                .check(false, field, key)
                .refusal();
    }

    private static String address(@Nullable String after, @Nullable String ocid, @Nullable String tag, OcdsPage page) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("ocid", ocid);
        parameters.put("tag", tag);
        parameters.put("limit", page.limit);
        parameters.put("after", after);
        return OcdsPage.address(PATH, parameters);
    }
}
