package coop.grappe.member.demand;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.member.packing.PackFilling;
import coop.grappe.member.packing.PackRule;
import coop.grappe.platform.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an item comes out in cases.
 *
 * @param rule the charter's
 * @param cases how many are filled; 0 if it is asked what becomes of what arrived
 * @param units what is shared
 * @param leftOver what nobody wants or tolerates
 * @param shares by need, in order of time: all of them for the organizer, a member's own for a member
 */
@Schema(examples = """
                {"rule":"first-come","packSize":"3","cases":2,"units":{"value":"6","unit":"EA"},
                "leftOver":{"value":"0","unit":"EA"},"shares":[{"needId":"01890a5d-ac96-774b-bcce-b30209000006",
                "memberId":"CA-QC-NEQ:1165432109","wanted":{"value":"3","unit":"EA"},"tolerated":{"value":"1","unit":"EA"},
                "total":{"value":"4","unit":"EA"}}]}""")
record PackView(
        PackRule rule,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "3")
        BigDecimal packSize,

        long cases,
        Quantity units,
        Quantity leftOver,
        List<ShareView> shares) {

    /** What a need gets: of what it wants, and beyond, of what it tolerates. */
    @Schema(name = "PackShare")
    record ShareView(UUID needId, String memberId, Quantity wanted, Quantity tolerated, Quantity total) {}

    static PackView of(
            PackFilling.Filling filling, PackRule rule, BigDecimal packSize, String unit, Predicate<String> shown) {
        return new PackView(
                rule,
                packSize.stripTrailingZeros().scale() < 0 ? packSize.setScale(0) : packSize.stripTrailingZeros(),
                filling.cases(),
                new Quantity(filling.units(), unit),
                new Quantity(filling.leftOver(), unit),
                filling.shares().stream()
                        .filter(share -> shown.test(share.claim().memberId()))
                        .map(share -> new ShareView(
                                share.claim().needId(),
                                share.claim().memberId(),
                                new Quantity(share.wanted(), unit),
                                new Quantity(share.tolerated(), unit),
                                new Quantity(share.total(), unit)))
                        .toList());
    }
}
