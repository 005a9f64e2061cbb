package coop.grappe.purchasing.integration.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator sets about webhooks. */
@ConfigMapping(prefix = "grappe.webhooks")
interface WebhookConfig {

    /** How often what is due is looked for, besides when something is told of. */
    Duration every();

    /** How long a receiver has for the whole of its answer. */
    Duration timeout();

    /** How long after a failed attempt the next follows, before jitter; as many retries as there are durations. */
    List<Duration> retryAfter();

    /** Every pause is longer or shorter by up to so many percent, so that retries do not come all at once. */
    int jitterPercent();

    /** Deliveries to one endpoint at once, over all instances. */
    int perEndpoint();

    /** Deliveries of one instance at once. */
    int atOnce();

    /** How long the old secret goes on signing beside a new one. */
    Duration secretOverlap();

    /** Endpoints of one organization at most. */
    int most();

    /** Networks that may be called though they are private, in CIDR notation. */
    Optional<List<String>> allowedNetworks();

    /** Whether an endpoint may have an {@code http} address. */
    @WithDefault("false")
    boolean plainHttp();

    /** The key that seals secrets, 32 bytes in base64; made if it is not there. The same for every instance. */
    Path keyFile();
}
