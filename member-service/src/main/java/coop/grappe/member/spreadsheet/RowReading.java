package coop.grappe.member.spreadsheet;

import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Units;
import coop.grappe.member.need.BaselineSource;
import coop.grappe.member.need.NeedPlan;
import coop.grappe.member.need.NeedReading;
import coop.grappe.member.need.NeedTerms;
import coop.grappe.member.need.Period;
import coop.grappe.member.need.Recurrence;
import coop.grappe.member.need.WrittenQuantity;
import coop.grappe.member.need.WrittenStep;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one row below a header as a need, and notes everything that is wrong with it. */
final class RowReading {

    private final Known known;
    private final Units units;
    private final Header header;
    private final SheetRow row;
    private final @Nullable String onlyMember;
    private final Findings findings;
    private boolean right = true;

    RowReading(Known known, Units units, Header header, SheetRow row, @Nullable String onlyMember, Findings findings) {
        this.known = known;
        this.units = units;
        this.header = header;
        this.row = row;
        this.onlyMember = onlyMember;
        this.findings = findings;
    }

    /** Empty if anything is wrong, which is noted. */
    Optional<WrittenNeed> read() {
        String member =
                onlyMember == null ? reading(Column.MEMBER, () -> known.member(required(Column.MEMBER))) : onlyMember;
        Item item = reading(Column.ITEM, () -> known.item(required(Column.ITEM)));
        Known.KnownSite site = member == null ? null : reading(Column.SITE, () -> site(member));
        UUID given = reading(Column.NEED_ID, this::needId);
        Period period = period();
        BigDecimal price = reading(Column.PRICE, this::price);
        BaselineSource source = reading(Column.SOURCE, this::source);
        Recurrence recurrence = reading(Column.RECURRENCE, this::recurrence);
        if (item == null || member == null || site == null || period == null || price == null) {
            return Optional.empty();
        }
        WrittenQuantity quantity = quantity(item);
        NeedPlan plan = new NeedPlan(
                null,
                item.id(),
                site.id(),
                quantity,
                reading(Column.TOLERANCE, () -> tolerance(item, quantity)),
                period,
                recurrence,
                ladder(item),
                unitPrice(price),
                source,
                null,
                attributes());
        Violations violations = new Violations(NeedPlan.class);
        Optional<NeedTerms> terms = right ? new NeedReading(units, item, violations).terms(plan) : Optional.empty();
        violations.forEach(this::violated);
        return terms.filter(found -> right).map(found -> new WrittenNeed(row, given, member, item, site, found));
    }

    private void violated(String field, String key, List<Object> arguments) {
        String[] texts = arguments.stream().map(Object::toString).toArray(String[]::new);
        right = false;
        Column column = FieldColumns.of(field);
        findings.add(Finding.error(
                row.sheet(),
                row.number(),
                header.name(column),
                column == null ? "" : header.cell(row, column).text(),
                "need/" + key,
                texts));
    }

    private <T> @Nullable T reading(Column column, Supplier<@Nullable T> reader) {
        try {
            return reader.get();
        } catch (Unreadable problem) {
            wrong(header.name(column), header.cell(row, column).text(), problem);
            return null;
        }
    }

    private void wrong(String column, String stood, Unreadable problem) {
        right = false;
        findings.add(Finding.error(
                row.sheet(),
                row.number(),
                column,
                stood,
                problem.key(),
                problem.arguments().toArray(String[]::new)));
    }

    private void note(Column column, String key, String... arguments) {
        findings.add(Finding.note(
                row.sheet(),
                row.number(),
                header.name(column),
                header.cell(row, column).text(),
                key,
                arguments));
    }

    private String required(Column column) {
        String text = header.cell(row, column).text();
        if (text.isEmpty()) {
            throw new Unreadable("cell.missing");
        }
        return text;
    }

    private Known.KnownSite site(String member) {
        String text = header.cell(row, Column.SITE).text();
        if (!text.isEmpty()) {
            return known.site(member, text);
        }
        return known.onlySite(member).orElseThrow(() -> new Unreadable("site.missing"));
    }

    private @Nullable UUID needId() {
        String text = header.cell(row, Column.NEED_ID).text();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable("need.unknown");
        }
    }

    private @Nullable WrittenQuantity quantity(Item item) {
        Cell cell = header.cell(row, Column.QUANTITY);
        return cell.isBlank() && !header.ladder().isEmpty()
                ? null
                : reading(Column.QUANTITY, () -> {
                    required(Column.QUANTITY);
                    return amount(cell, item);
                });
    }

    private @Nullable WrittenQuantity tolerance(Item item, @Nullable WrittenQuantity quantity) {
        Cell cell = header.cell(row, Column.TOLERANCE);
        if (cell.isBlank()) {
            return null;
        }
        WrittenQuantity tolerance = amount(cell, item);
        boolean bare =
                cell.number() != null || WrittenAmount.of(cell.text()).unit().isEmpty();
        return bare && quantity != null ? new WrittenQuantity(tolerance.value(), quantity.unit()) : tolerance;
    }

    /** The unit beside the number, in its own column, in the header; else the item's base unit. */
    private WrittenQuantity amount(Cell cell, Item item) {
        WrittenAmount amount =
                cell.number() == null ? WrittenAmount.of(cell.text()) : new WrittenAmount(cell.number(), "");
        String unit = amount.unit();
        if (unit.isEmpty()) {
            unit = header.cell(row, Column.UNIT).text();
        }
        if (unit.isEmpty()) {
            unit = header.quantityUnit();
        }
        if (unit.isEmpty()) {
            unit = item.unit();
        }
        return new WrittenQuantity(amount.value(), unit.length() > 50 ? unit.substring(0, 50) : unit);
    }

    private @Nullable Period period() {
        if (header.has(Column.PERIOD) && !header.cell(row, Column.PERIOD).isBlank()) {
            return reading(Column.PERIOD, () -> {
                WrittenPeriod span = span(header.cell(row, Column.PERIOD), Column.PERIOD);
                return new Period(span.from(), span.to());
            });
        }
        Column from = header.has(Column.FROM) || !header.has(Column.PERIOD) ? Column.FROM : Column.PERIOD;
        LocalDate first = reading(from, () -> {
            required(from);
            return span(header.cell(row, from), from).from();
        });
        LocalDate last = !header.has(Column.TO) || header.cell(row, Column.TO).isBlank()
                ? first
                : reading(
                        Column.TO,
                        () -> span(header.cell(row, Column.TO), Column.TO).to());
        return first == null || last == null ? null : new Period(first, last);
    }

    private WrittenPeriod span(Cell cell, Column column) {
        LocalDate day = cell.date();
        if (day != null) {
            return new WrittenPeriod(day, day);
        }
        WrittenPeriod span = WrittenPeriod.of(cell.text());
        if (WrittenPeriod.isDayFirstByRule(cell.text())) {
            note(column, "date.day-first", span.from().toString());
        }
        return span;
    }

    private BigDecimal price() {
        Cell cell = header.cell(row, Column.PRICE);
        required(Column.PRICE);
        BigDecimal price = cell.number() == null ? WrittenPrice.of(cell.text()) : cell.number();
        if (price.signum() < 0 || price.scale() > 20 || price.precision() > 40) {
            throw new Unreadable("price.range");
        }
        if (price.stripTrailingZeros().scale() > UnitPrice.SCALE) {
            throw new Unreadable("price.decimals");
        }
        return price;
    }

    private static UnitPrice unitPrice(BigDecimal price) {
        return new UnitPrice(price, Money.CAD);
    }

    private @Nullable BaselineSource source() {
        String text = header.cell(row, Column.SOURCE).text();
        return text.isEmpty() ? null : BaselineSource.meantBy(text).orElseThrow(() -> new Unreadable("source.unknown"));
    }

    private @Nullable Recurrence recurrence() {
        String text = PlainForm.of(header.cell(row, Column.RECURRENCE).text());
        return switch (text) {
            case "" -> null;
            case "mensuel", "mensuelle", "monthly", "chaque mois", "par mois", "every month" -> Recurrence.MONTHLY;
            case "une fois", "unique", "ponctuel", "ponctuelle", "once", "one time" -> Recurrence.ONCE;
            default -> throw new Unreadable("recurrence.unknown");
        };
    }

    private @Nullable List<WrittenStep> ladder(Item item) {
        List<WrittenStep> steps = new ArrayList<>();
        for (int[] step : header.ladder()) {
            Cell price = row.cell(step[0]);
            Cell quantity = row.cell(step[1]);
            if (price.isBlank() && quantity.isBlank()) {
                continue;
            }
            try {
                BigDecimal atMost = price.number() == null ? WrittenPrice.of(price.text()) : price.number();
                if (atMost.signum() < 0
                        || atMost.stripTrailingZeros().scale() > UnitPrice.SCALE
                        || atMost.precision() > 40) {
                    throw new Unreadable("price.decimals");
                }
                steps.add(new WrittenStep(unitPrice(atMost), amount(quantity, item)));
            } catch (Unreadable problem) {
                wrong(header.name(step[0]), price.text() + " / " + quantity.text(), problem);
            }
        }
        return steps.isEmpty() ? null : steps;
    }

    private Map<String, String> attributes() {
        Map<String, String> said = new TreeMap<>();
        header.attributes().forEach((key, column) -> {
            Cell cell = row.cell(column);
            if (!cell.isBlank()) {
                said.put(key, cell.text());
            }
        });
        return said;
    }
}
