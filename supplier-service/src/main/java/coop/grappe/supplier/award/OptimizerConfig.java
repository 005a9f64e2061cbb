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

    /** How many trials the award optimizer may make, so that the same question stops at the same answer. */
    @WithDefault("200000")
    long work();

    /** How far from proved optimal the award of a large tender may be, relative to its total. */
    @WithDefault("0.0001")
    double gap();

    /** By the clock, against machines that are too slow. */
    @WithDefault("5M")
    Duration timeLimit();

    /** How long a scenario stays with the replica that computes it without a sign of life. */
    @WithDefault("10S")
    Duration lease();
}
