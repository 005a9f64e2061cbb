package coop.grappe.supplier.qualification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much time suppliers get. */
@ConfigMapping(prefix = "grappe.qualifications")
interface QualificationConfig {

    /** How long before its end a supplier is reminded: renewing a licence takes weeks. */
    @WithDefault("P30D")
    Duration remindBefore();
}
