package coop.grappe.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operator sets. */
@ConfigMapping(prefix = "grappe")
interface GatewayConfig {

    /** The address of each service by its name. */
    Map<String, URI> services();

    /** The first path segments after {@code /api/v1} that each service owns. */
    Map<String, List<String>> routes();

    /** The first path segments after {@code /api/v1} that anyone may read, without a token. */
    Set<String> open();

    Rate rate();

    Upstream upstream();

    Limits limits();

    /** How much one request may bring. */
    interface Limits {

        /** A body at most, unless it is a spreadsheet. */
        MemorySize body();
    }

    /** How much one organization may ask for. */
    interface Rate {

        /** Requests per second on average. */
        long perSecond();

        /** Requests at once after a pause. */
        long burst();

        /** The same for one address from which somebody reads without a token. */
        Address address();
    }

    /** How much one address may ask for. */
    interface Address {

        long perSecond();

        long burst();
    }

    /** How the services are called. */
    interface Upstream {

        Duration connectTimeout();

        /** How long an answer may pause before the connection is given up. */
        Duration idleTimeout();

        /** Connections per service at most. */
        int pool();
    }
}
