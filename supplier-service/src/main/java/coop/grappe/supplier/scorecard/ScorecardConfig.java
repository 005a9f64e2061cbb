package coop.grappe.supplier.scorecard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** The rule by which figures become a suggestion; published with each scorecard. Reasons are in application.properties. */
@ConfigMapping(prefix = "grappe.scorecard")
interface ScorecardConfig {

    /** How far back the figures go that count. */
    @WithDefault("24")
    int months();

    /** Fewer accepted orders than this prove nothing. */
    @WithDefault("5")
    int enoughOrders();

    OnTime onTime();

    Complete complete();

    Damaged damaged();

    Disputed disputed();

    /** Percent below which. */
    interface OnTime {
        @WithDefault("85")
        BigDecimal warn();

        @WithDefault("60")
        BigDecimal block();
    }

    /** Percent below which. */
    interface Complete {
        @WithDefault("90")
        BigDecimal warn();

        @WithDefault("70")
        BigDecimal block();
    }

    /** Percent above which. */
    interface Damaged {
        @WithDefault("10")
        BigDecimal warn();

        @WithDefault("25")
        BigDecimal block();
    }

    /** Percent above which. */
    interface Disputed {
        @WithDefault("15")
        BigDecimal warn();

        @WithDefault("35")
        BigDecimal block();
    }
}
