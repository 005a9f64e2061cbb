package coop.grappe.purchasing.integration.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Tells an organization of what only it has to know: straight into its feed, in the transaction of the change. */
@ApplicationScoped
public class Announcements {

    private final Audience audience;
    private final Arrivals arrivals;
    private final ObjectMapper json;

    Announcements(Audience audience, Arrivals arrivals, ObjectMapper json) {
        this.audience = audience;
        this.arrivals = arrivals;
        this.json = json;
    }

    /** @param data a record with the {@code organization} that is told */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(String type, String key, Object data, Instant now) {
        ObjectNode document = json.valueToTree(data);
        arrivals.add(audience.of(Ids.next(), type, key, document, now));
    }
}
