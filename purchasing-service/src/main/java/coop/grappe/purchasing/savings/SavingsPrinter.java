package coop.grappe.purchasing.savings;

import coop.grappe.purchasing.printing.Printer;
import coop.grappe.purchasing.printing.Wording;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;

/** Prints a savings report for a general assembly: one page that says it all, then tables. */
@Singleton
class SavingsPrinter {

    private final Printer printer = new Printer(SavingsPrinter.class, "savings-report.html");

    byte[] pdf(SavingsReport report, LocalDate today, Locale language) {
        Wording words = new Wording(SavingsPrinter.class, language);
        return printer.pdf(new SavingsLayout(report, words).pages(today), words);
    }
}
