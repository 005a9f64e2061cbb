package coop.grappe.supplier.tender;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for all tenders. */
@ConfigMapping(prefix = "grappe.tenders")
interface TenderConfig {

    /**
     * How much time suppliers have at least when what is asked has changed: to read it, to price it and to have a bid signed again takes two
     * working days even where nothing is wrong with it. Public buyers set what their law says.
     */
    @WithDefault("P2D")
    Duration leastTimeAfterChange();
}
