package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.printing.Wording;
import coop.grappe.purchasing.savings.SavingsReport.ItemSavings;
import coop.grappe.purchasing.savings.SavingsReport.MemberSavings;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The savings report as CSV (RFC 4180), in French or English: a row per member and item, then a row per need that is not counted, with
 * the reason in the last column. Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
final class SavingsCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "kind",
            "member",
            "memberId",
            "item",
            "itemId",
            "unit",
            "quantity",
            "receivedNotInvoiced",
            "projectedBaseline",
            "projectedCost",
            "projectedSaved",
            "contractedBaseline",
            "contractedCost",
            "contractedSaved",
            "baseline",
            "invoiced",
            "credits",
            "rebates",
            "paid",
            "saved",
            "paidUncounted",
            "currency",
            "reason");

    private final Wording words;

    SavingsCsv(Locale language) {
        this.words = new Wording(SavingsCsv.class, language);
    }

    String of(SavingsReport report) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                COLUMNS.stream().map(column -> words.word("column." + column)).toList());
        for (MemberSavings member : report.members()) {
            member.items().forEach(item -> csv.writeRecord(row(member, item)));
        }
        for (MemberSavings member : report.members()) {
            member.uncountedNeeds().forEach(need -> csv.writeRecord(row(member, need)));
        }
        return text.toString();
    }

    private List<String> row(MemberSavings member, ItemSavings item) {
        List<String> row = head("counted", member, item.names(), item.itemId().toString());
        row.add(item.quantity().unit());
        row.add(item.quantity().value().toPlainString());
        row.add(item.receivedNotInvoiced().value().toPlainString());
        Stream.of(
                        item.projected().baseline(),
                        item.projected().cost(),
                        item.projected().saved(),
                        item.contracted().baseline(),
                        item.contracted().cost(),
                        item.contracted().saved(),
                        item.baseline(),
                        item.invoiced(),
                        item.credits(),
                        item.rebates(),
                        item.paid(),
                        item.saved(),
                        item.paidUncounted())
                .forEach(amount -> row.add(plain(amount)));
        row.add(item.paid().currency().getCurrencyCode());
        row.add("");
        return row;
    }

    private List<String> row(MemberSavings member, Uncounted need) {
        List<String> row = head("uncounted", member, need.names(), need.itemId().toString());
        row.add(need.quantity().unit());
        row.add(need.quantity().value().toPlainString());
        while (row.size() < COLUMNS.indexOf("baseline")) {
            row.add("");
        }
        row.add(plain(need.worth()));
        while (row.size() < COLUMNS.indexOf("currency")) {
            row.add("");
        }
        row.add(need.worth().currency().getCurrencyCode());
        row.add(words.word("doubt." + need.reason().word()));
        return row;
    }

    private List<String> head(String kind, MemberSavings member, Text names, String itemId) {
        List<String> row = new ArrayList<>();
        row.add(words.word("kind." + kind));
        row.add(safe(member.name()));
        row.add(safe(member.memberId()));
        row.add(safe(words.of(names)));
        row.add(itemId);
        return row;
    }

    private static String plain(Money amount) {
        return amount.amount().toPlainString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
