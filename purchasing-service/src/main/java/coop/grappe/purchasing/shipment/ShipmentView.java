package coop.grappe.purchasing.shipment;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shipment with its sums: for its supplier and the organizer of all of it, for a member of what goes to itself. While it is planned,
 * these are what it would hold if it were closed now.
 */
@Schema(name = "Shipment", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000a","contractId":"01890a5d-ac96-774b-bcce-b30209000001","supplierId":"CA-QC-NEQ:1199999999",
                "organizer":"CA-QC-NEQ:1100000001","region":"Estrie","state":"dispatched","cutOff":"2030-03-10T21:00:00Z","wantedUntil":"2030-03-31",
                "openedAt":"2030-03-01T14:00:00Z","closedAt":"2030-03-10T21:00:00Z","dispatchedAt":"2030-03-13T11:00:00Z","deliveredAt":null,
                "carrier":"Transport Coaticook","trackingNumber":"TC-88211","expectedOn":"2030-03-14","orders":2,"sites":2,
                "items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "quantity":{"value":"60","unit":"EA"},"cases":"5"}]}""")
record ShipmentView(
        UUID id,
        UUID contractId,
        String supplierId,
        String organizer,
        String region,
        ShipmentState state,
        Instant cutOff,
        @Nullable LocalDate wantedUntil,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable LocalDate expectedOn,
        long orders,
        long sites,
        List<Item> items) {

    /** How much of an item there is altogether. @param cases how many whole cases that is, if it is */
    @Schema(name = "ShipmentItem")
    record Item(
            UUID itemId,
            Text names,
            Quantity quantity,
            @Nullable String cases) {

        static Item sumOf(List<ShipmentLine> lines) {
            ShipmentLine first = lines.get(0);
            Quantity sum = lines.stream()
                    .map(ShipmentLine::quantity)
                    .reduce(Quantity.zero(first.quantity().unit()), Quantity::plus);
            return new Item(first.itemId(), first.names(), sum, ShipmentView.cases(sum.value(), first.packSize()));
        }
    }

    /** How many whole cases a quantity is; null where it is not, or the item comes one by one. */
    static @Nullable String cases(BigDecimal quantity, BigDecimal packSize) {
        boolean single = packSize.compareTo(BigDecimal.ONE) == 0;
        return single || quantity.remainder(packSize).signum() != 0
                ? null
                : quantity.divide(packSize, 0, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** @param lines of the shipment, those that the reader may see */
    static ShipmentView of(Shipment shipment, List<ShipmentLine> lines) {
        return new ShipmentView(
                shipment.id(),
                shipment.contractId(),
                shipment.supplierId(),
                shipment.organizer(),
                shipment.region(),
                shipment.state(),
                shipment.cutOff(),
                shipment.wantedUntil(),
                shipment.openedAt(),
                shipment.closedAt(),
                shipment.dispatchedAt(),
                shipment.deliveredAt(),
                shipment.carrier(),
                shipment.trackingNumber(),
                shipment.expectedOn(),
                lines.stream().map(ShipmentLine::orderId).distinct().count(),
                lines.stream().map(ShipmentLine::siteId).distinct().count(),
                items(lines));
    }

    static List<Item> items(List<ShipmentLine> lines) {
        Map<String, List<ShipmentLine>> byItem = new TreeMap<>();
        lines.forEach(line -> byItem.computeIfAbsent(line.itemId().toString(), item -> new ArrayList<>())
                .add(line));
        return byItem.values().stream()
                .map(Item::sumOf)
                .sorted(Comparator.comparing(item -> item.names().fr()))
                .toList();
    }
}
