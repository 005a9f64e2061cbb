package coop.grappe.supplier.sanction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What makes the procedure fair. */
@ConfigMapping(prefix = "grappe.sanctions")
interface SanctionConfig {

    /** How long a supplier has at least to answer what is held against it. */
    @WithDefault("P10D")
    Duration timeToAnswer();
}
