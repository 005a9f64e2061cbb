package coop.grappe.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** One token bucket per organization, and one per address from which somebody asks without a token; a bucket that is idle for long enough to be full again is forgotten. */
@ApplicationScoped
class RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    /** By then any bucket that is not absurdly deep is full again. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final GatewayConfig.Rate rate;
    private final Cache<String, Bucket> organizations = buckets();
    private final Cache<String, Bucket> addresses = buckets();

    RateLimits(GatewayConfig config) {
        this.rate = config.rate();
    }

    /** Takes one request from the share of an organization, or of an address where there is no organization. */
    Share take(Optional<String> organization, String address) {
        if (organization.isPresent()) {
            return taken(organizations, organization.get(), rate.perSecond(), rate.burst());
        }
        return taken(
                addresses, address, rate.address().perSecond(), rate.address().burst());
    }

    private static Share taken(Cache<String, Bucket> buckets, String whose, long perSecond, long burst) {
        Bucket bucket = buckets.get(
                whose,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
        return new Share(burst, bucket.tryConsumeAndReturnRemaining(1));
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(IDLE)
                .build();
    }

    /** How much one may ask for at once, and what came of asking. */
    record Share(long burst, ConsumptionProbe probe) {}
}
