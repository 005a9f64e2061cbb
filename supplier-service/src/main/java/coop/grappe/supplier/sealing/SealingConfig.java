package coop.grappe.supplier.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where what this service alone may read is kept. */
@ConfigMapping(prefix = "grappe.sealing")
interface SealingConfig {

    /** A directory that only this service's account can read; shared by its replicas, backed up apart from the database. */
    Path directory();

    /**
     * Whether tenders of campaigns without trustees are taken, and all shares of their keys kept here: for demonstrations and tests, as
     * whoever has this directory and the database can then read every bid.
     */
    @WithDefault("false")
    boolean laboratory();
}
