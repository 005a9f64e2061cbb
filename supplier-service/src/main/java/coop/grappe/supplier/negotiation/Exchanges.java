package coop.grappe.supplier.negotiation;

import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.NegotiationLeaf;
import coop.grappe.sealing.OpenedExchange;
import coop.grappe.supplier.sealing.TransparencyLog;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that was said about counter-offers: each message is a leaf of the tender’s log, by commitment. */
@ApplicationScoped
class Exchanges implements PanacheRepositoryBase<Exchange, UUID> {

    private final TransparencyLog log;
    private final SealedText texts;

    Exchanges(TransparencyLog log, SealedText texts) {
        this.log = log;
        this.texts = texts;
    }

    /** @param now from locking the log */
    @Transactional(Transactional.TxType.MANDATORY)
    void say(Message message, CounterOffer about, Instant now) {
        Commitment commitment = texts.commitmentTo(message);
        Exchange exchange = Exchange.of(about, commitment, now);
        persist(exchange);
        log.append(about.tenderId(), NegotiationLeaf.exchanged(now, exchange.id(), commitment.hash()));
    }

    List<OpenedExchange> about(UUID counterOfferId) {
        return opened(list("counterOfferId = ?1 order by id", counterOfferId));
    }

    List<OpenedExchange> of(UUID tenderId) {
        return opened(list("tenderId = ?1 order by id", tenderId));
    }

    private static List<OpenedExchange> opened(List<Exchange> exchanges) {
        return exchanges.stream().map(Exchange::opened).toList();
    }
}
