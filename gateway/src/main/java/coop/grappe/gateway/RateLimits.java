package coop.grappe.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** One token bucket per organization; a bucket that is idle for long enough to be full again is forgotten. */
@ApplicationScoped
class RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    private final GatewayConfig.Rate rate;
    private final Cache<String, Bucket> buckets;

    RateLimits(GatewayConfig config) {
        this.rate = config.rate();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(Duration.ofSeconds(60 + rate.burst() / Math.max(1, rate.perSecond())))
                .build();
    }

    /** Takes one request from the share of an organization, or of an address where there is no organization. */
    ConsumptionProbe take(String whose) {
        return buckets.get(whose, key -> bucket()).tryConsumeAndReturnRemaining(1);
    }

    long burst() {
        return rate.burst();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
