package coop.grappe.sealing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import coop.grappe.sealing.Finding.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The course that the messages about counter-offers tell, in the order of the log: each made once, and settled once. */
final class ExchangesCourse {

    private final List<Finding> findings;
    private final Map<UUID, Stand> stands = new HashMap<>();

    /** Whose turn it is. */
    private enum Stand {
        BIDDERS,
        NEGOTIATORS,
        SETTLED
    }

    /**
     * What of a message has to follow from the ones before it.
     *
     * @param act what was done
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(UUID counterOffer, String act) {}

    ExchangesCourse(List<Finding> findings) {
        this.findings = findings;
    }

    void check(OpenedExchange exchange) {
        try {
            Message message = LogJson.read(exchange.content(), Message.class);
            find(!follows(message), exchange);
        } catch (IllegalArgumentException notAMessage) {
            find(true, exchange);
        }
    }

    private boolean follows(Message message) {
        Stand stand = stands.get(message.counterOffer());
        return switch (String.valueOf(message.act())) {
            case "made" -> stands.putIfAbsent(message.counterOffer(), Stand.BIDDERS) == null;
            case "answered" -> moves(message, stand == Stand.BIDDERS, Stand.NEGOTIATORS);
            case "accepted", "declined", "withdrawn" -> moves(message, stand == Stand.BIDDERS, Stand.SETTLED);
            case "answer-accepted", "answer-declined" -> moves(message, stand == Stand.NEGOTIATORS, Stand.SETTLED);
            case "expired", "voided" -> moves(message, stand != null && stand != Stand.SETTLED, Stand.SETTLED);
            default -> false;
        };
    }

    private boolean moves(Message message, boolean may, Stand to) {
        if (may) {
            stands.put(message.counterOffer(), to);
        }
        return may;
    }

    private void find(boolean wrong, OpenedExchange exchange) {
        if (wrong) {
            findings.add(Finding.of(Kind.EXCHANGE_OUT_OF_TURN, exchange.exchange()));
        }
    }
}
