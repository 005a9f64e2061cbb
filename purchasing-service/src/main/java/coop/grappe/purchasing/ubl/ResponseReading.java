package coop.grappe.purchasing.ubl;

import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.order.AnswerKind;
import coop.grappe.purchasing.order.AnswerPlan;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UBL OrderResponse as what a supplier could have answered as JSON. The response codes are those of UNCL 4343 that Peppol uses,
 * the line statuses those of UNCL 1229; without them a line says by its quantity what becomes of it.
 */
final class ResponseReading {

    private static final String CHANGED = "3";
    private static final String ACCEPTED = "5";
    private static final String REJECTED = "7";
    private static final int LONGEST_REASON = 1000;

    private final OrderResponseType document;
    private final PurchaseOrder order;
    private final Reading reading;

    ResponseReading(OrderResponseType document, PurchaseOrder order, Reading reading) {
        this.document = document;
        this.order = order;
        this.reading = reading;
    }

    /**
     * What a response says.
     *
     * @param kind null if it only acknowledges that the order has arrived
     * @param lines for a change
     * @param deliverBy the day that is promised for all of it
     */
    record Answer(
            @Nullable AnswerKind kind,
            List<AnswerPlan.Line> lines,
            @Nullable LocalDate deliverBy,
            String reason) {}

    /** @throws coop.grappe.platform.problem.Problem 400 with everything that cannot be taken in */
    Answer answer() {
        reading.party(
                Objects.requireNonNull(document.getSellerSupplierParty()).getParty(),
                order.supplierId(),
                "SellerSupplierParty");
        reading.party(
                Objects.requireNonNull(document.getBuyerCustomerParty()).getParty(),
                order.memberId(),
                "BuyerCustomerParty");
        String currency = document.getDocumentCurrencyCodeValue();
        reading.check(currency == null || currency.equals("CAD"), "DocumentCurrencyCode", "currency.other");
        LocalDate promise = promise(document.getDelivery(), "Delivery");
        List<AnswerPlan.Line> changes = changes(promise);
        AnswerKind kind = kind(changes);
        reading.throwIfAny();
        return new Answer(kind, changes, promise, reason(document.getNote()));
    }

    private @Nullable AnswerKind kind(List<AnswerPlan.Line> changes) {
        String code = document.getOrderResponseCodeValue();
        if (code == null || code.equals("CA")) {
            return changes.isEmpty() ? AnswerKind.ACCEPT : AnswerKind.CHANGE;
        }
        reading.check(changes.isEmpty() || code.equals("RE"), "OrderResponseCode", "response.contradicts", code);
        return switch (code) {
            case "AP" -> AnswerKind.ACCEPT;
            case "RE" -> AnswerKind.REJECT;
            case "AB" -> null;
            default -> {
                reading.check(false, "OrderResponseCode", "response.unknown", code);
                yield null;
            }
        };
    }

    private List<AnswerPlan.Line> changes(@Nullable LocalDate promise) {
        List<AnswerPlan.Line> changes = new ArrayList<>();
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < document.getOrderLine().size(); i++) {
            OrderLineType line = document.getOrderLine().get(i);
            LineItemType item = Objects.requireNonNull(line.getLineItem());
            String where = "OrderLine[" + (i + 1) + "]";
            reading.check(line.getSellerSubstitutedLineItem().isEmpty(), where, "substitute");
            reading.ordered(
                            order,
                            Objects.requireNonNull(item.getItem()),
                            line.getOrderLineReference().stream().findFirst().orElse(null),
                            where)
                    .ifPresent(ordered -> {
                        reading.check(items.add(ordered.itemId()), where, "item.twice");
                        change(ordered, line, promise, where).ifPresent(changes::add);
                    });
        }
        return changes;
    }

    private Optional<AnswerPlan.Line> change(
            OrderLine ordered, OrderLineType line, @Nullable LocalDate promise, String where) {
        LineItemType item = Objects.requireNonNull(line.getLineItem());
        price(ordered, item, where);
        Quantity present = new Quantity(ordered.quantity(), ordered.unit());
        Quantity promised = item.getQuantity() == null ? present : reading.quantity(item.getQuantity(), where);
        LocalDate day = promise(item.getDelivery(), where + "/LineItem/Delivery");
        String status = item.getLineStatusCodeValue();
        String reason = reason(
                Stream.concat(item.getNote().stream(), line.getNote().stream()).toList());
        if (REJECTED.equals(status) || status == null && promised.isZero()) {
            return Optional.of(new AnswerPlan.Line(ordered.itemId(), AnswerKind.REJECT, null, null, reason));
        }
        reading.check(
                status == null || status.equals(CHANGED) || status.equals(ACCEPTED),
                where + "/LineItem/LineStatusCode",
                "status.unknown",
                String.valueOf(status));
        boolean changes = !promised.equals(present) || day != null || CHANGED.equals(status) && promise != null;
        reading.check(
                !ACCEPTED.equals(status) || !changes,
                where + "/LineItem/LineStatusCode",
                "response.contradicts",
                ACCEPTED);
        return changes
                ? Optional.of(new AnswerPlan.Line(
                        ordered.itemId(), AnswerKind.CHANGE, promised, day == null ? promise : day, reason))
                : Optional.empty();
    }

    /** Prices are the contract's: a response may repeat them, not change them. */
    private void price(OrderLine ordered, LineItemType item, String where) {
        if (item.getPrice() != null
                && item.getPrice().getPriceAmountValue() != null
                && ordered.prices().size() == 1) {
            var base = Objects.requireNonNullElse(item.getPrice().getBaseQuantityValue(), BigDecimal.ONE);
            var stated = item.getPrice().getPriceAmountValue();
            reading.check(
                    ordered.prices().get(0).unitPrice().amount().multiply(base).compareTo(stated) == 0,
                    where + "/LineItem/Price/PriceAmount",
                    "price.other");
        }
    }

    private @Nullable LocalDate promise(List<DeliveryType> deliveries, String where) {
        PeriodType period = deliveries.isEmpty() ? null : deliveries.get(0).getPromisedDeliveryPeriod();
        if (period == null) {
            return null;
        }
        return reading.day(
                period.getEndDateValue() == null ? period.getStartDateValue() : period.getEndDateValue(), where);
    }

    private String reason(List<NoteType> notes) {
        String reason = notes.stream()
                .map(NoteType::getValue)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(" "));
        if (reason.isEmpty()) {
            return "UBL OrderResponse " + document.getIDValue();
        }
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
