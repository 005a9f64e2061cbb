package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may do what about an organization's endpoints: where its events go is decided by those who answer for it, the accounting system may
 * look and have deliveries repeated, an auditor may look.
 */
@ApplicationScoped
class WebhookAccess {

    private final WebhookEndpoints endpoints;
    private final Caller caller;

    WebhookAccess(WebhookEndpoints endpoints, Caller caller) {
        this.endpoints = endpoints;
        this.caller = caller;
    }

    void requireManager() {
        caller.require(Role.TREASURER, Role.SUPPLIER, Role.OPERATOR);
    }

    void requireReader() {
        caller.require(Role.TREASURER, Role.SUPPLIER, Role.OPERATOR, Role.ACCOUNTING, Role.AUDITOR);
    }

    /** To look at. */
    WebhookEndpoint seen(UUID id) {
        WebhookEndpoint endpoint = endpoints.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(endpoint.organization());
        requireReader();
        return endpoint;
    }

    /** Locked, to have deliveries repeated. */
    WebhookEndpoint operated(UUID id) {
        WebhookEndpoint endpoint = endpoints.locked(id);
        caller.requireOrganization(endpoint.organization());
        caller.require(Role.TREASURER, Role.SUPPLIER, Role.OPERATOR, Role.ACCOUNTING);
        return endpoint;
    }

    /** Locked, to be changed. */
    WebhookEndpoint managed(UUID id) {
        WebhookEndpoint endpoint = endpoints.locked(id);
        caller.requireOrganization(endpoint.organization());
        requireManager();
        return endpoint;
    }
}
