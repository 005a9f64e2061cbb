package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * GST and QST, from dated rates in {@code taxes.csv}. Each is computed on the price before taxes (since 2013 the QST is not computed
 * on the GST) and rounded half up to the cent once for the whole invoice (Excise Tax Act, s. 165.2; Revenu Québec, IN-203).
 */
@ApplicationScoped
public class Taxes {

    private final List<Rate> rates;

    /** What taxes an amount bears. */
    public record Due(Money gst, Money qst) {

        public Money total() {
            return gst.plus(qst);
        }
    }

    private record Rate(
            String tax,
            BigDecimal percent,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    Taxes() {
        var table = Objects.requireNonNull(Taxes.class.getResourceAsStream("taxes.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            rates = rows.stream()
                    .map(row -> new Rate(
                            row.getField("tax"),
                            new BigDecimal(row.getField("rate")),
                            LocalDate.parse(row.getField("from")),
                            row.getField("to").isEmpty() ? null : LocalDate.parse(row.getField("to"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem 409 if there are no rates for that day */
    public Due on(Money net, LocalDate day) {
        return new Due(tax("GST", net, day), tax("QST", net, day));
    }

    private Money tax(String name, Money net, LocalDate day) {
        BigDecimal percent = rates.stream()
                .filter(rate -> rate.tax().equals(name) && rate.isInForce(day))
                .map(Rate::percent)
                .findFirst()
                .orElseThrow(() -> new Problem(InvoiceProblem.NO_TAX, day.toString()));
        return net.percent(percent, RoundingMode.HALF_UP);
    }
}
