package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.sealing.Attendance;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened at the opening, as it would be read aloud.
 *
 * @param present the trustees that handed their shares in; none in a laboratory
 * @param bids how many were opened
 * @param unreadable how many of them were not what had been sealed
 * @param lots what was asked for each lot; a bidder finds its own bids only
 */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","openedAt":"2030-03-01T17:05:00Z",
                "present":[{"trustee":"CA-QC-NEQ:1160000001","handedInAt":"2030-03-01T17:01:00Z"},
                {"trustee":"CA-QC-NEQ:1160000002","handedInAt":"2030-03-01T17:04:00Z"}],"bids":3,"unreadable":0,
                "lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage","en":"Lighting"},
                "totals":[{"bid":"01890a5d-ac96-774b-bcce-b30209000006","supplierId":"CA-QC-NEQ:1199300001","alternative":0,
                "total":{"amount":"495.00","currency":"CAD"}}]}]}""")
record OpeningProtocol(
        UUID tenderId, Instant openedAt, List<Attendance> present, int bids, long unreadable, List<LotRead> lots) {

    /** What was asked for a lot, in the order of the bids' making, as sealed, before discounts on what is awarded together. */
    @Schema(name = "OpeningProtocolLot")
    record LotRead(UUID lotId, Text title, List<TotalRead> totals) {}

    /**
     * What one bid asked.
     *
     * @param alternative its number; 0 is the supplier’s primary bid
     */
    @Schema(name = "OpeningProtocolTotal")
    record TotalRead(UUID bid, String supplierId, int alternative, Money total) {}

    /**
     * @param opened all that were
     * @param readable those of them whose prices the reader may know
     */
    static OpeningProtocol of(Tender tender, List<Attendance> present, List<Bid> opened, List<Bid> readable) {
        LotTotals totals = new LotTotals(tender);
        return new OpeningProtocol(
                tender.id(),
                Objects.requireNonNull(tender.openedAt()),
                present,
                opened.size(),
                opened.stream().filter(bid -> bid.content() == null).count(),
                tender.lots().stream()
                        .map(lot -> new LotRead(lot.id(), lot.title(), read(lot, readable, totals)))
                        .toList());
    }

    private static List<TotalRead> read(Lot lot, List<Bid> readable, LotTotals totals) {
        return readable.stream()
                .flatMap(bid -> totals.asRead(lot, bid).stream()
                        .map(total -> new TotalRead(bid.id(), bid.supplierId(), bid.alternative(), total)))
                .toList();
    }
}
