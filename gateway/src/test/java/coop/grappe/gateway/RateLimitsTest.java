package coop.grappe.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits(config());

    @Test
    void whoReadsWithoutATokenHasTheShareOfItsAddress() {
        for (int i = 0; i < 3; i++) {
            assertTrue(ofAddress("192.0.2.1"));
        }
        assertFalse(ofAddress("192.0.2.1"));
        assertTrue(ofAddress("192.0.2.2"));
        assertEquals(3, limits.take(Optional.empty(), "192.0.2.1").burst());
    }

    @Test
    void anOrganizationHasItsOwnShareFromAnyAddress() {
        for (int i = 0; i < 5; i++) {
            assertTrue(ofOrganization("192.0.2.1", "192.0.2." + i));
        }
        assertFalse(ofOrganization("192.0.2.1", "192.0.2.9"));
        assertTrue(ofAddress("192.0.2.1"));
    }

    private boolean ofAddress(String address) {
        return limits.take(Optional.empty(), address).probe().isConsumed();
    }

    private boolean ofOrganization(String organization, String address) {
        return limits.take(Optional.of(organization), address).probe().isConsumed();
    }

    private static GatewayConfig config() {
        Map<String, String> settings = Map.ofEntries(
                Map.entry("grappe.services.member", "http://127.0.0.1:1"),
                Map.entry("grappe.routes.member", "needs"),
                Map.entry("grappe.open", "ocds"),
                Map.entry("grappe.rate.per-second", "1"),
                Map.entry("grappe.rate.burst", "5"),
                Map.entry("grappe.rate.address.per-second", "1"),
                Map.entry("grappe.rate.address.burst", "3"),
                Map.entry("grappe.upstream.connect-timeout", "PT1S"),
                Map.entry("grappe.upstream.idle-timeout", "PT1S"),
                Map.entry("grappe.upstream.pool", "1"),
                Map.entry("grappe.limits.body", "1"));
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(settings)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
