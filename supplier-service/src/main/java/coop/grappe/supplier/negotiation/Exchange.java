package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Ids;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.OpenedExchange;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One message about a counter-offer, to the letter, which the log is committed to. It never changes. */
@Entity
public class Exchange {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID counterOfferId;
    private String salt;
    private String content;
    private Instant at;

    protected Exchange() {}

    static Exchange of(CounterOffer about, Commitment commitment, Instant now) {
        Exchange exchange = new Exchange();
        exchange.id = Ids.next();
        exchange.tenderId = about.tenderId();
        exchange.counterOfferId = about.id();
        exchange.salt = commitment.salt();
        exchange.content = commitment.content();
        exchange.at = now;
        return exchange;
    }

    UUID id() {
        return id;
    }

    OpenedExchange opened() {
        return new OpenedExchange(id, salt, content);
    }
}
