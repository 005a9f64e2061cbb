package coop.grappe.member.member;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Delivery addresses over HTTP. */
@Path("/members/{id}/sites")
@Tag(name = "Members")
public class SiteResource {

    private final Sites sites;
    private final MemberAccess access;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    SiteResource(Sites sites, MemberAccess access, DatabaseClock clock, Outbox outbox, Audit audit) {
        this.sites = sites;
        this.access = access;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "addSite",
            summary = "Add a delivery address",
            description = "For the operator and the organization’s buyers.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<SiteView> add(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id, @Valid @NotNull SitePlan plan) {
        Member member = access.administered(id, Role.BUYER);
        Site site = Site.added(member, plan, clock.now());
        sites.persist(site);
        outbox.publish(site.addition());
        audit.record("sites.added", "sites/" + site.id(), member.id());
        return Answers.created("/members/" + id + "/sites", SiteView.of(site));
    }

    @GET
    @Operation(operationId = "listSites", summary = "List an organization’s delivery addresses")
    public RestResponse<Page<SiteView>> list(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        Member member = access.represented(id);
        return Answers.page(Page.of(sites.pageOf(member, page), page, Site::id).map(SiteView::of), here);
    }
}
