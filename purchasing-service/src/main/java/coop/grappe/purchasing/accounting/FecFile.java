package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The French fichier des écritures comptables (livre des procédures fiscales, article A47 A-1, VII and VIII): one fiscal year, 18 columns
 * with tabs between them, in the order of validation, after the balances carried forward and without the closing of income and expense.
 * Dates are AAAAMMJJ, the decimal sign is a comma, an account begins with three digits. {@code EcritureNum} counts on without a gap
 * through the file; the entry's own number stands in its label.
 */
final class FecFile implements LedgerFile {

    private static final String COLUMNS =
            "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
                    + "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final FileTerms terms;
    private long number;

    FecFile(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        StringBuilder text = new StringBuilder(COLUMNS).append("\r\n");
        LocalDate first = terms.from();
        if (first == null
                || terms.openings().stream()
                        .allMatch(opening -> opening.opening().isZero())) {
            return text.toString();
        }
        number++;
        for (AccountBalance opening : terms.openings()) {
            Money amount = opening.opening();
            if (!amount.isZero()) {
                Money none = Money.zero(amount.currency());
                Money debit = amount.isNegative() ? none : amount;
                Money credit = amount.isNegative() ? amount.negated() : none;
                String label = terms.language().equals(Locale.FRENCH) ? "À nouveau" : "Balance carried forward";
                line(text, JournalBook.OPENING, first, opening.account(), null, first, label, debit, credit, first);
            }
        }
        return text.toString();
    }

    @Override
    public String entry(JournalEntry entry) {
        if (entry.kind() == EntryKind.CLOSING) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        number++;
        String label = "%s (%d)".formatted(terms.in(entry.description()), entry.number());
        LocalDate validated = QuebecDay.of(entry.postedAt());
        for (JournalEntry.Line line : entry.lines()) {
            line(
                    text,
                    entry.kind().book(),
                    entry.date(),
                    line.account(),
                    Objects.requireNonNullElse(entry.reference(), Long.toString(entry.number())),
                    entry.documentDate(),
                    label,
                    line.debit(),
                    line.credit(),
                    validated);
        }
        return text.toString();
    }

    private void line(
            StringBuilder text,
            JournalBook book,
            LocalDate date,
            String account,
            @Nullable String piece,
            LocalDate pieceDate,
            String label,
            Money debit,
            Money credit,
            LocalDate validated) {
        String reference = piece == null ? book.code() + DAY.format(date) : piece;
        text.append(Stream.of(
                                book.code(),
                                book.label(),
                                Long.toString(number),
                                DAY.format(date),
                                account,
                                terms.in(terms.account(account).names()),
                                "",
                                "",
                                reference,
                                DAY.format(pieceDate),
                                label,
                                amount(debit.amount()),
                                amount(credit.amount()),
                                "",
                                "",
                                DAY.format(validated),
                                "",
                                "")
                        .map(PlainText::oneLine)
                        .collect(Collectors.joining("\t")))
                .append("\r\n");
    }

    @Override
    public void require(Account account) {
        if (!account.code().matches("[0-9]{3}.*")) {
            throw new Problem(AccountingProblem.NOT_REPRESENTABLE, "FEC", account.code());
        }
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }
}
