package coop.grappe.supplier.scorecard;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One order as the scorecard counts it.
 *
 * @param id the fact’s own
 * @param orderId for the supplier, the operator and negotiators, and for the member that ordered
 * @param memberId who ordered; as the order’s id
 * @param deliverBy the day that the supplier promised, or else the one that the member asked for
 * @param finishedAt when the last of it came
 * @param onTime null if no day was named, or as long as it is open
 * @param complete null as long as more is awaited
 * @param lines what was ordered and what came of it; as the order’s id
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000006","orderId":"01890a5d-ac96-774b-bcce-b30209000007","memberId":"CA-QC-NEQ:1165432109",
                "orderedAt":"2030-02-01T14:30:00Z","answer":"accepted","deliverBy":"2030-02-15",
                "finishedAt":"2030-02-14T15:00:00Z","onTime":true,"complete":false,"damaged":true,
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","ordered":"120","received":"118","damaged":"2"}]}""")
public record OrderFactView(
        UUID id,
        @Nullable UUID orderId,
        @Nullable String memberId,
        Instant orderedAt,
        Answer answer,
        @Nullable LocalDate deliverBy,
        @Nullable Instant finishedAt,
        @Nullable Boolean onTime,
        @Nullable Boolean complete,
        boolean damaged,
        List<Line> lines) {

    /** One item. */
    @Schema(name = "OrderFactLine")
    public record Line(
            UUID itemId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ordered,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal damaged) {}

    /** @param open whether the reader may know who ordered what */
    static OrderFactView of(OrderFact fact, Instant now, boolean open) {
        return new OrderFactView(
                fact.id(),
                open ? fact.orderId() : null,
                open ? fact.memberId() : null,
                fact.orderedAt(),
                fact.answer(),
                fact.deliverBy(),
                fact.finishedAt(),
                fact.isOnTime(now),
                fact.complete(),
                fact.damaged(),
                open ? fact.lines().stream().map(line -> line(line, fact)).toList() : List.of());
    }

    private static Line line(OrderFact.Ordered ordered, OrderFact fact) {
        BigDecimal received = BigDecimal.ZERO;
        BigDecimal damaged = BigDecimal.ZERO;
        for (OrderFact.Delivery delivery : fact.deliveries()) {
            for (OrderFact.Arrived arrived : delivery.lines()) {
                if (arrived.itemId().equals(ordered.itemId())) {
                    received = received.add(arrived.received());
                    damaged = damaged.add(arrived.damaged());
                }
            }
        }
        return new Line(ordered.itemId(), ordered.quantity(), received, damaged);
    }
}
