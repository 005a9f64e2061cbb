package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.order.OrderPage.Drop;
import coop.grappe.purchasing.order.OrderPage.Fact;
import coop.grappe.purchasing.order.OrderPage.Row;
import coop.grappe.purchasing.order.OrderPage.Side;
import coop.grappe.purchasing.order.OrderPage.Stop;
import coop.grappe.purchasing.printing.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a purchase order out for the printer. */
final class OrderLayout {

    private final PurchaseOrder order;
    private final Contract contract;
    private final Map<UUID, ContractLine> contracted;
    private final Wording wording;

    OrderLayout(PurchaseOrder order, Contract contract, Map<UUID, ContractLine> contracted, Wording wording) {
        this.order = order;
        this.contract = contract;
        this.contracted = contracted;
        this.wording = wording;
    }

    /** @param changes those that have taken effect */
    OrderPage page(String memberName, List<OrderChange> changes) {
        return new OrderPage(
                order.number() == null ? wording.word("order.unnumbered") : order.number(),
                wording.of(contract.title()),
                banner(),
                new Side(memberName, order.memberId()),
                new Side(contract.supplierName(), order.supplierId()),
                facts(),
                order.lines().stream().map(this::row).toList(),
                wording.money(order.amount()),
                stops(),
                terms(),
                changes.stream().map(this::change).toList());
    }

    private String banner() {
        return switch (order.state()) {
            case DRAFT, AWAITING_APPROVAL, ANSWERED, REJECTED, CANCELLED ->
                wording.word("order.banner." + order.state().word());
            case PLACED, ACCEPTED, PARTLY_RECEIVED, RECEIVED, INVOICED, CLOSED -> "";
        };
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (order.placedAt() != null) {
            facts.add(new Fact(wording.word("order.placed"), wording.moment(order.placedAt())));
        }
        if (order.acceptedAt() != null) {
            facts.add(new Fact(wording.word("order.accepted"), wording.moment(order.acceptedAt())));
        }
        LocalDate deliverBy = order.deliverBy();
        facts.add(new Fact(
                wording.word("order.deliver-by"),
                deliverBy == null ? wording.word("order.no-day") : wording.day(deliverBy)));
        facts.add(new Fact(wording.word("order.contract"), order.contractId().toString()));
        facts.add(new Fact(wording.word("order.id"), order.id().toString()));
        return facts;
    }

    private Row row(OrderLine line) {
        return new Row(
                wording.of(line.names()),
                cases(line),
                quantity(line.quantity(), line),
                line.prices().stream()
                        .map(part -> line.prices().size() == 1
                                ? wording.price(part.unitPrice())
                                : wording.word(
                                        "order.part", wording.number(part.quantity()), wording.price(part.unitPrice())))
                        .toList(),
                wording.money(line.amount()),
                note(line));
    }

    private String cases(OrderLine line) {
        BigDecimal size = Objects.requireNonNull(contracted.get(line.itemId())).packSize();
        boolean whole = line.quantity().remainder(size).signum() == 0;
        return size.compareTo(BigDecimal.ONE) == 0 || !whole || line.isStruck()
                ? ""
                : wording.word(
                        "order.cases",
                        wording.number(line.quantity().divide(size, 0, RoundingMode.UNNECESSARY)),
                        quantity(size, line));
    }

    private String note(OrderLine line) {
        LineAnswer answer = line.answer();
        if (answer == null) {
            return "";
        }
        String ordered = quantity(answer.ordered(), line);
        String reason = answer.reason() == null ? "" : answer.reason();
        return answer.kind() == AnswerKind.REJECT
                ? wording.word("order.line.rejected", ordered, reason)
                : wording.word(
                        "order.line.changed", ordered, quantity(answer.quantity(), line), promise(answer), reason);
    }

    private String promise(LineAnswer answer) {
        LocalDate day = answer.deliverBy();
        return day == null ? "" : " " + wording.word("order.by", wording.day(day));
    }

    private List<Stop> stops() {
        Map<UUID, Stop> stops = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            for (OrderDelivery delivery : line.deliveries()) {
                stops.computeIfAbsent(
                                delivery.siteId(),
                                site -> new Stop(delivery.siteName(), delivery.siteAddress(), new ArrayList<>()))
                        .drops()
                        .add(new Drop(
                                wording.of(line.names()),
                                quantity(delivery.quantity(), line),
                                day(delivery.wantedBy())));
            }
        }
        return List.copyOf(stops.values());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? wording.word("order.no-day") : wording.day(day);
    }

    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        terms.add(wording.word("order.terms.prices"));
        if (contract.terms().minimumOrder() != null) {
            terms.add(wording.word(
                    "order.terms.minimum", wording.money(contract.terms().minimumOrder())));
        }
        if (contract.terms().wholePacks()) {
            terms.add(wording.word("order.terms.cases"));
        }
        terms.add(wording.word("order.terms." + contract.terms().cancellation().word()));
        return terms;
    }

    private String change(OrderChange change) {
        String lines = change.lines().stream()
                .map(line -> wording.word(
                        "order.change.line",
                        wording.of(line.names()),
                        wording.quantity(new Quantity(line.before(), line.unit())),
                        wording.quantity(new Quantity(line.quantity(), line.unit()))))
                .collect(Collectors.joining("; "));
        return wording.word("order.change", change.number(), wording.moment(change.requestedAt()), lines);
    }

    private String quantity(BigDecimal value, OrderLine line) {
        return wording.quantity(new Quantity(value, line.unit()));
    }
}
