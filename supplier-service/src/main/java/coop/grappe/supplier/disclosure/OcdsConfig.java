package coop.grappe.supplier.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who publishes, where, and on which terms. */
@ConfigMapping(prefix = "grappe.ocds")
interface OcdsConfig {

    /** What every ocid begins with. The default is nobody’s: get your own from the Open Contracting Partnership before you publish. */
    @WithDefault("ocds-grappe")
    String prefix();

    /** Where the public reads, as it sees the gateway. */
    @WithDefault("http://127.0.0.1:8080/api/v1/ocds")
    URI address();

    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    URI license();

    /** Where the public reads what is published and when. */
    @WithDefault("https://grappe.coop/guides/disclosure")
    URI publicationPolicy();

    Publisher publisher();

    Payments payments();

    /** Who is answerable for what is published. */
    interface Publisher {

        @WithDefault("Grappe")
        String name();

        @WithDefault("https://grappe.coop")
        URI uri();

        /** Such as {@code CA-QC-NEQ}. */
        Optional<String> scheme();

        /** Its number in that scheme. */
        Optional<String> uid();
    }

    /** How what members pay is added up. */
    interface Payments {

        /** A sum is of at least so many members: below that it would tell what one of them buys. */
        @WithDefault("3")
        int members();

        /** How often the sums of months that are over are looked for. */
        Duration every();
    }
}
