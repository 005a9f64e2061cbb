package coop.grappe.purchasing.shipment;

import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.printing.Wording;
import coop.grappe.purchasing.shipment.PackingPage.Drop;
import coop.grappe.purchasing.shipment.PackingPage.Fact;
import coop.grappe.purchasing.shipment.PackingPage.Place;
import coop.grappe.purchasing.shipment.PackingPage.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays a packing list out for the printer: sites in the order of their addresses. */
final class PackingLayout {

    private final Shipment shipment;
    private final Contract contract;
    private final Wording wording;

    PackingLayout(Shipment shipment, Contract contract, Wording wording) {
        this.shipment = shipment;
        this.contract = contract;
        this.wording = wording;
    }

    PackingPage page(List<ShipmentLine> lines) {
        return new PackingPage(
                shipment.region(),
                wording.of(contract.title()),
                banner(),
                facts(lines),
                ShipmentView.items(lines).stream().map(this::sum).toList(),
                Stop.of(lines).stream()
                        .sorted(Comparator.comparing(Stop::siteAddress)
                                .thenComparing(stop -> stop.siteId().toString()))
                        .map(this::place)
                        .toList());
    }

    private String banner() {
        return switch (shipment.state()) {
            case PLANNED, CANCELLED ->
                wording.word("packing.banner." + shipment.state().word());
            case CLOSED, DISPATCHED, DELIVERED -> "";
        };
    }

    private List<Fact> facts(List<ShipmentLine> lines) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.word("packing.supplier"), contract.supplierName()));
        facts.add(new Fact(wording.word("packing.cut-off"), wording.moment(shipment.cutOff())));
        LocalDate expected = shipment.expectedOn();
        if (expected != null) {
            facts.add(new Fact(wording.word("packing.expected"), wording.day(expected)));
        }
        String carrier = shipment.carrier();
        if (carrier != null) {
            String number = shipment.trackingNumber();
            facts.add(new Fact(wording.word("packing.carrier"), number == null ? carrier : carrier + " · " + number));
        }
        facts.add(new Fact(
                wording.word("packing.orders"),
                number(lines.stream().map(ShipmentLine::orderId).distinct().count())));
        facts.add(new Fact(
                wording.word("packing.sites"),
                number(lines.stream().map(ShipmentLine::siteId).distinct().count())));
        facts.add(new Fact(wording.word("packing.id"), shipment.id().toString()));
        return facts;
    }

    private String number(long count) {
        return wording.number(BigDecimal.valueOf(count));
    }

    private Sum sum(ShipmentView.Item item) {
        return new Sum(wording.of(item.names()), wording.quantity(item.quantity()), cases(item.cases()));
    }

    private Place place(Stop stop) {
        return new Place(
                stop.siteName(),
                stop.memberName(),
                stop.siteAddress(),
                stop.lines().stream()
                        .map(line -> new Drop(
                                wording.of(line.names()),
                                line.orderNumber(),
                                wording.quantity(line.quantity()),
                                cases(line.cases())))
                        .sorted(Comparator.comparing(Drop::item).thenComparing(Drop::order))
                        .toList());
    }

    private String cases(@Nullable String cases) {
        return cases == null ? "" : wording.number(new BigDecimal(cases));
    }
}
