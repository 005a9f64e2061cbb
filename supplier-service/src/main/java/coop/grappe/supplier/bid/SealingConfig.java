package coop.grappe.supplier.bid;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the private keys are. */
@ConfigMapping(prefix = "grappe.sealing")
interface SealingConfig {

    /** A directory that only this service's account can read; shared by its replicas, backed up apart from the database. */
    Path directory();
}
