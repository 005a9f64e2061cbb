package coop.grappe.member.demand;

import coop.grappe.member.campaign.Item;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The demand for one item by region and month. A need counts in the month in which its period begins; a monthly one in each of its months.
 *
 * @param total what is wanted at the best price that anybody set
 * @param firm the part of it that is wanted at every price
 */
@Schema(examples = """
                {"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL A19","en":"LED bulb A19"},
                "total":{"value":"139","unit":"EA"},"firm":{"value":"120","unit":"EA"},"members":2,"needs":2,
                "baseline":{"amount":"590.75","currency":"CAD"},
                "regions":[{"region":"Estrie","quantity":{"value":"139","unit":"EA"},"firm":{"value":"120","unit":"EA"},
                "months":[{"month":"2030-11","quantity":{"value":"139","unit":"EA"},"firm":{"value":"120","unit":"EA"}}]}],
                "asOf":"2030-01-15T14:30:00.123456Z","frozen":false}""")
record ItemDemandView(
        UUID itemId,
        Text names,
        Quantity total,
        Quantity firm,
        long members,
        long needs,
        Money baseline,
        List<RegionView> regions,
        Instant asOf,
        boolean frozen) {

    /** What goes to a region. */
    @Schema(name = "DemandedRegionByMonth")
    record RegionView(String region, Quantity quantity, Quantity firm, List<MonthView> months) {}

    /** What goes there in a month. */
    @Schema(name = "DemandedMonth")
    record MonthView(
            @Schema(type = SchemaType.STRING, examples = "2030-11")
            String month,

            Quantity quantity,
            Quantity firm) {}

    static ItemDemandView of(Item item, List<DemandRow> rows, Instant asOf, boolean frozen) {
        DemandRow whole =
                rows.stream().filter(row -> row.region() == null).findFirst().orElse(DemandRow.NOTHING);
        List<RegionView> regions = rows.stream()
                .filter(row -> row.region() != null && row.month() == null && !row.isEmpty())
                .map(row -> new RegionView(
                        row.place(),
                        new Quantity(row.quantity(), item.unit()),
                        new Quantity(row.firm(), item.unit()),
                        months(item, row.place(), rows)))
                .toList();
        return new ItemDemandView(
                item.id(),
                item.names(),
                new Quantity(whole.quantity(), item.unit()),
                new Quantity(whole.firm(), item.unit()),
                whole.members(),
                whole.needs(),
                Money.rounded(whole.baseline(), Money.CAD, RoundingMode.HALF_UP),
                regions,
                asOf,
                frozen);
    }

    private static List<MonthView> months(Item item, String region, List<DemandRow> rows) {
        return rows.stream()
                .filter(row -> region.equals(row.region()) && row.month() != null && !row.isEmpty())
                .map(row -> new MonthView(
                        month(row.month()),
                        new Quantity(row.quantity(), item.unit()),
                        new Quantity(row.firm(), item.unit())))
                .toList();
    }

    private static String month(@org.jspecify.annotations.Nullable LocalDate first) {
        return YearMonth.from(Objects.requireNonNull(first)).toString();
    }
}
