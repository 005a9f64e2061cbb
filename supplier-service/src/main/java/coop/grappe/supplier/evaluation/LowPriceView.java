package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The abnormally low prices of a tender as its bids stand. */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","flags":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005",
                "title":{"fr":"Éclairage","en":"Lighting"},"bidId":"01890a5d-ac96-774b-bcce-b30209000006",
                "supplierId":"CA-QC-NEQ:1199300001","total":{"amount":"295.00","currency":"CAD"},
                "lowPrice":["below-mean","below-next"],"inquiry":null}]}""")
record LowPriceView(UUID tenderId, List<Flag> flags) {

    /** @param inquiry what the bidder was asked, as it stands; absent if nothing */
    @Schema(name = "LowPriceFlagView")
    record Flag(
            UUID lotId,
            Text title,
            UUID bidId,
            String supplierId,
            Money total,
            Set<LowPrice> lowPrice,
            @Nullable InquiryState inquiry) {}

    static LowPriceView of(UUID tenderId, List<LowPriceFlag> flags, LowPriceFindings findings) {
        return new LowPriceView(
                tenderId,
                flags.stream()
                        .map(flag -> new Flag(
                                flag.lot().id(),
                                flag.lot().title(),
                                flag.bid().id(),
                                flag.bid().supplierId(),
                                flag.total(),
                                flag.signs(),
                                findings.of(flag.lot().id(), flag.bid().id())
                                        .map(LowPriceFinding::state)
                                        .orElse(null)))
                        .toList());
    }
}
