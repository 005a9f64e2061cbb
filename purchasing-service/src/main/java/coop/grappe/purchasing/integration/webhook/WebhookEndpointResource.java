package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.integration.feed.AudienceRules;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints over HTTP. */
@Path("/webhook-endpoints")
@Tag(name = "Webhooks", description = "Events to receivers of your own, signed per the Standard Webhooks specification")
public class WebhookEndpointResource {

    private final WebhookEndpoints endpoints;
    private final WebhookSecrets secrets;
    private final Deliveries deliveries;
    private final WebhookAccess access;
    private final AudienceRules rules;
    private final Destinations destinations;
    private final WebhookConfig config;
    private final NewSecret newSecret;
    private final Preconditions preconditions;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    WebhookEndpointResource(
            WebhookEndpoints endpoints,
            WebhookSecrets secrets,
            Deliveries deliveries,
            WebhookAccess access,
            AudienceRules rules,
            Destinations destinations,
            WebhookConfig config,
            NewSecret newSecret,
            Preconditions preconditions,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.access = access;
        this.rules = rules;
        this.destinations = destinations;
        this.config = config;
        this.newSecret = newSecret;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "createWebhookEndpoint",
            summary = "Have your organization’s events sent to an address",
            description =
                    "For treasurers, suppliers and operators. From now on; what was before can be replayed. The answer holds the secret"
                            + " that signs deliveries: it is shown this once, also if the request is repeated with its key.")
    public RestResponse<EndpointView> create(@Valid @NotNull EndpointPlan plan) {
        access.requireManager();
        plan.check(rules, config.plainHttp(), destinations);
        String organization = caller.organization();
        if (endpoints.ofOrganization(organization) >= config.most()) {
            throw new Problem(WebhookProblem.TOO_MANY_ENDPOINTS, config.most());
        }
        Instant now = clock.now();
        WebhookEndpoint endpoint = WebhookEndpoint.of(organization, plan, caller.login(), now);
        endpoints.persistAndFlush(endpoint);
        deliveries.begin(endpoint);
        newSecret.show(secrets.renew(endpoint.id(), now));
        record(endpoint, "webhooks.created");
        return Answers.created("/webhook-endpoints/" + endpoint.id(), view(endpoint), endpoint.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listWebhookEndpoints", summary = "List your organization’s webhook endpoints")
    public RestResponse<Page<EndpointView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.requireReader();
        var rows = endpoints.page(caller.organization(), page);
        return Answers.page(Page.of(rows, page, WebhookEndpoint::id).map(this::view), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "readWebhookEndpoint",
            summary = "Read a webhook endpoint",
            description = "With its backlog, and since when each secret signs; never with a secret.")
    public RestResponse<EndpointView> read(@PathParam("id") UUID id) {
        WebhookEndpoint endpoint = access.seen(id);
        return Answers.ok(view(endpoint), endpoint.version());
    }

    @PUT
    @Path("/{id}")
    @Command
    @Operation(
            operationId = "changeWebhookEndpoint",
            summary = "Change a webhook endpoint’s address, types or description",
            description =
                    "What is queued already is sent to the new address; other types count from the next event on.")
    public RestResponse<EndpointView> change(@PathParam("id") UUID id, @Valid @NotNull EndpointPlan plan) {
        WebhookEndpoint endpoint = access.managed(id);
        preconditions.require(endpoint.version());
        plan.check(rules, config.plainHttp(), destinations);
        endpoint.change(plan);
        return done(endpoint, "webhooks.changed");
    }

    @DELETE
    @Path("/{id}")
    @Command
    @Operation(
            operationId = "deleteWebhookEndpoint",
            summary = "Delete a webhook endpoint",
            description = "With its deliveries and secrets.")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        WebhookEndpoint endpoint = access.managed(id);
        preconditions.honour(endpoint.version());
        endpoints.delete(endpoint);
        record(endpoint, "webhooks.deleted");
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/secrets")
    @Command
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Get a new secret",
            description =
                    "Shown this once. For a day deliveries carry a signature by each of both, the new one first; then the old one expires.")
    public RestResponse<EndpointView> renew(@PathParam("id") UUID id) {
        WebhookEndpoint endpoint = access.managed(id);
        preconditions.honour(endpoint.version());
        newSecret.show(secrets.renew(id, clock.now()));
        return done(endpoint, "webhooks.secret-renewed");
    }

    @POST
    @Path("/{id}/disablement")
    @Command
    @Operation(
            operationId = "disableWebhookEndpoint",
            summary = "Stop deliveries",
            description =
                    "Nothing is lost: enabled again, the endpoint gets what has happened since, up to 30 days back.")
    public RestResponse<EndpointView> disable(@PathParam("id") UUID id) {
        WebhookEndpoint endpoint = access.managed(id);
        preconditions.honour(endpoint.version());
        endpoint.disable(DisabledFor.OWNER, clock.now());
        return done(endpoint, "webhooks.disabled");
    }

    @POST
    @Path("/{id}/enablement")
    @Command
    @Operation(
            operationId = "enableWebhookEndpoint",
            summary = "Go on with deliveries",
            description =
                    "What waits and what was given up is tried at once, in its order. Abandon first what is not to come.")
    public RestResponse<EndpointView> enable(@PathParam("id") UUID id) {
        WebhookEndpoint endpoint = access.managed(id);
        preconditions.honour(endpoint.version());
        endpoint.enable();
        deliveries.resume(id);
        return done(endpoint, "webhooks.enabled");
    }

    private RestResponse<EndpointView> done(WebhookEndpoint endpoint, String act) {
        endpoints.flush();
        record(endpoint, act);
        return Answers.ok(view(endpoint), endpoint.version());
    }

    private EndpointView view(WebhookEndpoint endpoint) {
        endpoints.flush();
        return EndpointView.of(endpoint, secrets.signing(endpoint.id(), clock.now()), deliveries.backlog(endpoint));
    }

    private void record(WebhookEndpoint endpoint, String act) {
        audit.record(act, "webhook-endpoints/" + endpoint.id(), endpoint.organization());
    }
}
