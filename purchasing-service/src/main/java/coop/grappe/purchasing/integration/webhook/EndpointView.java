package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint, for its organization.
 *
 * @param secret only in the answer that made it, never again
 * @param secrets those that sign, the newest first
 */
@Schema(name = "WebhookEndpoint", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000041","url":"https://comptabilite.exemple.coop/grappe","description":"Comptabilité",
                "types":["invoices.*"],"state":"enabled","disabledFor":null,"disabledAt":null,"createdAt":"2030-03-01T15:00:00Z",
                "createdBy":"les-tilleuls","secrets":[{"createdAt":"2030-03-01T15:00:00Z","expiresAt":null}],
                "backlog":{"pending":0,"failed":0,"oldest":null,"unqueued":0,"kept":"PT720H"}}""")
record EndpointView(
        UUID id,
        String url,
        String description,
        List<String> types,
        EndpointState state,
        @Nullable DisabledFor disabledFor,
        @Nullable Instant disabledAt,
        Instant createdAt,
        String createdBy,
        List<Secret> secrets,
        WebhookBacklog backlog,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    /** One that signs, without itself. */
    @Schema(name = "WebhookSecret")
    record Secret(Instant createdAt, @Nullable Instant expiresAt) {}

    static EndpointView of(WebhookEndpoint endpoint, List<WebhookSecret> secrets, WebhookBacklog backlog) {
        return new EndpointView(
                endpoint.id(),
                endpoint.url(),
                endpoint.description(),
                endpoint.types().patterns(),
                endpoint.state(),
                endpoint.disabledFor(),
                endpoint.disabledAt(),
                endpoint.createdAt(),
                endpoint.createdBy(),
                secrets.stream()
                        .map(one -> new Secret(one.createdAt(), one.expiresAt()))
                        .toList(),
                backlog,
                null);
    }

    EndpointView with(String newSecret) {
        return new EndpointView(
                id,
                url,
                description,
                types,
                state,
                disabledFor,
                disabledAt,
                createdAt,
                createdBy,
                secrets,
                backlog,
                newSecret);
    }
}
