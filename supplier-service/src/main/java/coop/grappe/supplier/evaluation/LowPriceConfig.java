package coop.grappe.supplier.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How abnormally low prices are dealt with. */
@ConfigMapping(prefix = "grappe.low-prices")
interface LowPriceConfig {

    /** How long a bidder that is asked about its price has at least to answer. */
    @WithDefault("P3D")
    Duration leastTimeToAnswer();
}
