package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.printing.Wording;
import coop.grappe.purchasing.savings.SavingsPages.Detail;
import coop.grappe.purchasing.savings.SavingsPages.ItemRow;
import coop.grappe.purchasing.savings.SavingsPages.MemberRow;
import coop.grappe.purchasing.savings.SavingsPages.NeedRow;
import coop.grappe.purchasing.savings.SavingsPages.Netting;
import coop.grappe.purchasing.savings.SavingsPages.StageBars;
import coop.grappe.purchasing.savings.SavingsReport.ItemSavings;
import coop.grappe.purchasing.savings.SavingsReport.MemberSavings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns a report into what is printed of it in one language. */
final class SavingsLayout {

    private static final BigDecimal FULL = new BigDecimal(100);

    private final SavingsReport report;
    private final Wording in;

    SavingsLayout(SavingsReport report, Wording words) {
        this.report = report;
        this.in = words;
    }

    SavingsPages pages(LocalDate today) {
        return new SavingsPages(
                in.language().getLanguage(),
                in.of(report.title()),
                in.word("state", in.day(today)),
                headline(),
                report.saved().isNegative(),
                lead(),
                stages(),
                netting(),
                in.word("netting.note", in.money(report.taxes())),
                doubt(),
                report.members().stream().map(this::row).toList(),
                new MemberRow(
                        in.word("everyone", report.memberCount()),
                        in.money(report.baseline()),
                        in.money(report.paid()),
                        in.money(report.saved()),
                        in.money(report.fee().plus(report.landed())),
                        in.money(report.savedNet())),
                report.items().stream().map(this::row).toList(),
                report.members().stream().map(this::detail).toList());
    }

    private String headline() {
        if (report.saved().isZero()) {
            return in.word("saved.none");
        }
        return report.saved().isNegative()
                ? in.word("saved.lost", in.money(report.saved().negated()))
                : in.word("saved.big", in.money(report.saved()));
    }

    private String lead() {
        if (report.baseline().isZero()) {
            return in.word("saved.lead.none");
        }
        String paid = in.money(report.paid());
        String before = in.money(report.baseline());
        return report.saved().isNegative()
                ? in.word("saved.lead.lost", paid, before)
                : in.word("saved.lead", paid, before, in.percent(percent(report.saved(), report.baseline(), 1)));
    }

    private List<StageBars> stages() {
        Stage realised = Stage.of(report.baseline(), report.paid());
        Money most = List.of(report.projected(), report.contracted(), realised).stream()
                .flatMap(stage -> List.of(stage.baseline(), stage.cost()).stream())
                .max(Money::compareTo)
                .orElseThrow();
        return List.of(
                bars("projected", report.projected(), most),
                bars("contracted", report.contracted(), most),
                bars("realised", realised, most));
    }

    private StageBars bars(String name, Stage stage, Money most) {
        boolean lost = stage.saved().isNegative();
        return new StageBars(
                in.word("stage." + name),
                lost
                        ? in.word("stage.lost", in.money(stage.saved().negated()))
                        : in.word("stage.saved", in.money(stage.saved())),
                lost,
                in.money(stage.baseline()),
                width(stage.baseline(), most),
                in.money(stage.cost()),
                width(stage.cost(), most));
    }

    private static int width(Money amount, Money most) {
        return amount.isPositive() ? percent(amount, most, 0).intValueExact() : 0;
    }

    private static BigDecimal percent(Money part, Money whole, int decimals) {
        return part.amount().multiply(FULL).divide(whole.amount(), decimals, RoundingMode.HALF_UP);
    }

    private List<Netting> netting() {
        List<Netting> rows = new ArrayList<>();
        rows.add(new Netting(in.word("netting.saved"), in.money(report.saved()), false));
        rows.add(new Netting(in.word("netting.fee"), in.money(report.fee().negated()), false));
        if (!report.landed().isZero()) {
            rows.add(new Netting(
                    in.word("netting.landed"), in.money(report.landed().negated()), false));
        }
        rows.add(new Netting(in.word("netting.net"), in.money(report.savedNet()), true));
        return rows;
    }

    private String doubt() {
        Uncounted.Total uncounted = report.uncounted();
        return uncounted.needs() == 0
                ? in.word("doubt.none")
                : in.word("doubt.some", uncounted.needs(), in.money(uncounted.worth()), in.money(uncounted.paid()));
    }

    private MemberRow row(MemberSavings member) {
        return new MemberRow(
                member.name(),
                in.money(member.baseline()),
                in.money(member.paid()),
                in.money(member.saved()),
                in.money(member.fee().plus(member.landed())),
                in.money(member.savedNet()));
    }

    private Detail detail(MemberSavings member) {
        List<String> notes = new ArrayList<>();
        if (!member.landed().isZero()) {
            notes.add(in.word("landed", in.money(member.landed())));
        }
        notes.add(in.word("taxes", in.money(member.taxes())));
        if (!member.transfer().isZero()) {
            notes.add(
                    member.transfer().isPositive()
                            ? in.word("transfer.owes", in.money(member.transfer()))
                            : in.word(
                                    "transfer.gets", in.money(member.transfer().negated())));
        }
        return new Detail(
                member.name(),
                notes,
                member.items().stream().map(this::row).toList(),
                member.uncountedNeeds().stream().map(this::row).toList());
    }

    private ItemRow row(SavingsReport.ItemTotal item) {
        return new ItemRow(
                in.of(item.names()),
                in.quantity(item.quantity()),
                in.money(item.projected().saved()),
                in.money(item.contracted().saved()),
                in.money(item.baseline()),
                in.money(item.paid()),
                in.money(item.saved()),
                null);
    }

    private ItemRow row(ItemSavings item) {
        boolean pending = item.receivedNotInvoiced().isPositive();
        return new ItemRow(
                in.of(item.names()),
                in.quantity(item.quantity()),
                in.money(item.projected().saved()),
                in.money(item.contracted().saved()),
                in.money(item.baseline()),
                in.money(item.paid()),
                in.money(item.saved()),
                pending ? in.word("pending", in.quantity(item.receivedNotInvoiced())) : null);
    }

    private NeedRow row(Uncounted need) {
        return new NeedRow(
                in.of(need.names()),
                in.quantity(need.quantity()),
                in.price(need.baselineUnitPrice()),
                in.money(need.worth()),
                in.word("doubt." + need.reason().word()));
    }
}
