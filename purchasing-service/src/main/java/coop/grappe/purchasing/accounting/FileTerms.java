package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file is of.
 *
 * @param from the first day; null if it is of everything until the last
 * @param openings what accounts came to before the first day, for a file that carries them forward
 */
record FileTerms(
        Books books,
        Locale language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<AccountBalance> openings) {

    ChartOfAccounts chart() {
        return books.chart();
    }

    Account account(String code) {
        return books.chart().account(code);
    }

    String in(Text text) {
        return language.equals(Locale.FRENCH) ? text.fr() : text.en();
    }
}
