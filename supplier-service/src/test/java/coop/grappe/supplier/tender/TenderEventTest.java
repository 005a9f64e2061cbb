package coop.grappe.supplier.tender;

import coop.grappe.platform.test.Schemas;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenderEventTest {

    private static final UUID ID = new UUID(7, 7);

    @Test
    void everyEventFitsItsSchema() {
        Instant now = TenderFixture.NOW;
        Schemas.check(new TenderEvent.Published(ID, ID, now));
        Schemas.check(new TenderEvent.Amended(ID, ID, now, true));
        Schemas.check(new TenderEvent.Clarified(ID, ID, ID, now));
        Schemas.check(new TenderEvent.Closed(ID, ID, 2));
        Schemas.check(new TenderEvent.Opened(ID, ID, 2, now));
        Schemas.check(new TenderEvent.Unsuccessful(ID, ID, "no-bids"));
        Schemas.check(new TenderEvent.Cancelled(ID, ID, "Le besoin a disparu"));
    }
}
