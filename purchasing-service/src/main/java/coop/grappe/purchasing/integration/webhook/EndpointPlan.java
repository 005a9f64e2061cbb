package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.integration.feed.AudienceRules;
import coop.grappe.purchasing.integration.feed.FeedTypes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization wants to be told of what.
 *
 * @param types as in the feed; empty for everything
 */
@Schema(
        name = "WebhookEndpointPlan",
        examples =
                "{\"url\":\"https://comptabilite.exemple.coop/grappe\",\"types\":[\"invoices.*\",\"entries.posted.v1\"],\"description\":\"Comptabilité\"}")
record EndpointPlan(
        @NotBlank @Size(max = 2_000) @Schema(examples = "https://comptabilite.exemple.coop/grappe")
        String url,

        @NotNull @Schema(examples = "[\"invoices.*\",\"entries.posted.v1\"]")
        List<@NotBlank @Size(max = 100) String> types,

        @Size(max = 500) @Nullable String description) {

    private static final String HTTPS = "https";

    /** @throws coop.grappe.platform.problem.Problem 400 with all that is wrong */
    void check(AudienceRules rules, boolean plainHttp, Destinations destinations) {
        Violations violations = new Violations(WebhookProblem.class);
        Optional<URI> uri = parsed();
        violations.check(uri.isPresent(), "url", "url.malformed");
        uri.ifPresent(address -> {
            violations.check(plainHttp || HTTPS.equals(address.getScheme()), "url", "url.https");
            violations.check(Hosts.mayBeNamed(address.getHost(), destinations), "url", "url.private");
        });
        new FeedTypes(types).check(rules, violations, "types");
        violations.throwIfAny();
    }

    String words() {
        return Objects.requireNonNullElse(description, "");
    }

    private Optional<URI> parsed() {
        try {
            URI uri = new URI(url);
            boolean whole = uri.getHost() != null
                    && (HTTPS.equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && uri.getPort() != 0;
            return whole ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
