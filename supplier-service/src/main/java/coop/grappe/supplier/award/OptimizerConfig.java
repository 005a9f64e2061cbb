package coop.grappe.supplier.award;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the solver may look. */
@ConfigMapping(prefix = "grappe.scenarios")
interface OptimizerConfig {

    /** In the solver's own measure of work, about seconds, so that the same question stops at the same answer. */
    @WithDefault("60")
    int deterministicTime();

    /** By the clock, against machines that are too slow. */
    @WithDefault("5M")
    Duration timeLimit();

    /** How long a scenario stays with the replica that computes it without a sign of life. */
    @WithDefault("10S")
    Duration lease();
}
