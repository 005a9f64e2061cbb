package coop.grappe.purchasing.ubl;

import com.helger.datetime.xml.XMLOffsetDate;
import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import com.helger.xsds.ccts.cct.schemamodule.QuantityType;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import org.jspecify.annotations.Nullable;

/** Takes values out of a document, noting everything that cannot be taken with where it stands. */
final class Reading {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Violations violations = new Violations(UblProblem.class);

    /** Notes a violation unless the condition holds. */
    boolean check(boolean holds, String where, String key, Object... arguments) {
        violations.check(holds, where, key, arguments);
        return holds;
    }

    /** Tells what was noted. */
    void forEach(Violations.Reader reader) {
        violations.forEach(reader);
    }

    void throwIfAny() {
        violations.throwIfAny();
    }

    /** An amount in Canadian dollars; zero where it cannot be taken. */
    Money money(@Nullable AmountType amount, String where) {
        if (amount == null || amount.getValue() == null) {
            check(false, where, "value.missing");
            return Money.zero(Money.CAD);
        }
        check("CAD".equals(amount.getCurrencyID()), where + "/@currencyID", "currency.other");
        try {
            return new Money(amount.getValue(), Money.CAD);
        } catch (ArithmeticException e) {
            check(false, where, "amount.digits");
            return Money.zero(Money.CAD);
        }
    }

    /** Whether an amount that we have no place for says nothing. */
    void nothing(@Nullable AmountType amount, String where) {
        check(amount == null || amount.getValue() == null || amount.getValue().signum() == 0, where, "amount.no-place");
    }

    Quantity quantity(@Nullable QuantityType quantity, String where) {
        if (quantity == null || quantity.getValue() == null || quantity.getUnitCode() == null) {
            check(false, where, "value.missing");
            return Quantity.zero("EA");
        }
        try {
            return new Quantity(quantity.getValue(), quantity.getUnitCode());
        } catch (ArithmeticException e) {
            check(false, where, "quantity.digits");
            return new Quantity(BigDecimal.ZERO, quantity.getUnitCode());
        }
    }

    LocalDate day(@Nullable XMLOffsetDate date, String where) {
        LocalDate day = date == null ? EARLIEST : date.toLocalDate();
        check(date != null, where, "value.missing");
        check(!day.isBefore(EARLIEST) && !day.isAfter(LATEST), where, "day.far");
        return day;
    }

    /** The line of the order that a line is about: by our item id under any of its names, or by the number of the order's line. */
    Optional<OrderLine> ordered(
            PurchaseOrder order, ItemType item, @Nullable OrderLineReferenceType reference, String where) {
        Optional<OrderLine> byItem = identifications(item)
                .map(ItemIdentificationType::getIDValue)
                .flatMap(id -> uuid(id).stream())
                .flatMap(id -> order.line(id).stream())
                .findFirst();
        Optional<OrderLine> byLine = Optional.ofNullable(reference)
                .map(OrderLineReferenceType::getLineIDValue)
                .flatMap(id -> OrderLineIds.find(order, id.strip()));
        check(byItem.isPresent() || byLine.isPresent(), where + "/Item", "item.unknown");
        check(
                byItem.isEmpty() || byLine.isEmpty() || byItem.get() == byLine.get(),
                where + "/OrderLineReference",
                "item.contradicts");
        return byItem.or(() -> byLine);
    }

    private static Stream<ItemIdentificationType> identifications(ItemType item) {
        return Stream.concat(
                Stream.of(
                                Optional.ofNullable(item.getBuyersItemIdentification()),
                                Optional.ofNullable(item.getSellersItemIdentification()),
                                Optional.ofNullable(item.getStandardItemIdentification()))
                        .flatMap(Optional::stream),
                item.getAdditionalItemIdentification().stream());
    }

    /** Notes if a party names another organization under the scheme of ours; a party that names none is taken for the right one. */
    void party(@Nullable PartyType party, String organization, String where) {
        if (party != null) {
            String scheme = organization.substring(0, organization.indexOf(':'));
            List<String> named = party.getPartyIdentification().stream()
                    .map(identification -> identification.getID())
                    .filter(id -> id != null && scheme.equals(id.getSchemeID()))
                    .map(id -> scheme + ":" + String.valueOf(id.getValue()).strip())
                    .toList();
            check(named.isEmpty() || named.contains(organization), where, "party.other", organization);
        }
    }

    static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
