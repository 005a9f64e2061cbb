package coop.grappe.purchasing.integration.webhook;

/** What is done with an endpoint. */
enum EndpointAct {
    ENABLE,
    DISABLE
}
