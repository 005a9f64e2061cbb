package coop.grappe.purchasing.shipment;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a shipment brings to one site. */
@Schema(name = "ShipmentStop", examples = """
                {"siteId":"01890a5d-ac96-774b-bcce-b30209000006","siteName":"Immeuble A","siteAddress":"12, rue des Pins, Sherbrooke (QC) J1H 1A1",
                "memberId":"CA-QC-NEQ:1100000002","memberName":"Coop des Érables","lines":[{"orderId":"01890a5d-ac96-774b-bcce-b30209000007",
                "orderNumber":"BC-2030-000123","itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "quantity":{"value":"36","unit":"EA"},"cases":"3","wantedBy":"2030-03-20"}]}""")
record Stop(UUID siteId, String siteName, String siteAddress, String memberId, String memberName, List<Line> lines) {

    /** A part of an order's line. @param cases how many whole cases that is, if it is */
    @Schema(name = "ShipmentStopLine")
    record Line(
            UUID orderId,
            String orderNumber,
            UUID itemId,
            Text names,
            Quantity quantity,
            @Nullable String cases,
            @Nullable LocalDate wantedBy) {

        static Line of(ShipmentLine line) {
            return new Line(
                    line.orderId(),
                    line.orderNumber(),
                    line.itemId(),
                    line.names(),
                    line.quantity(),
                    ShipmentView.cases(line.quantity().value(), line.packSize()),
                    line.wantedBy());
        }
    }

    /** The sites of what a shipment holds, in the order of their ids. */
    static List<Stop> of(List<ShipmentLine> lines) {
        Map<String, List<ShipmentLine>> bySite = new TreeMap<>();
        lines.forEach(line -> bySite.computeIfAbsent(line.siteId().toString(), site -> new ArrayList<>())
                .add(line));
        return bySite.values().stream().map(Stop::ofSite).toList();
    }

    private static Stop ofSite(List<ShipmentLine> lines) {
        ShipmentLine first = lines.get(0);
        return new Stop(
                first.siteId(),
                first.siteName(),
                first.siteAddress(),
                first.memberId(),
                first.memberName(),
                lines.stream().map(Line::of).toList());
    }
}
