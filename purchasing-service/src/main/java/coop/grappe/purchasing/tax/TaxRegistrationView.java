package coop.grappe.purchasing.tax;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a supplier stands to taxes from a day on, for itself. */
@Schema(name = "TaxRegistration", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000032","from":"2030-01-01","smallSupplier":false,
                "numbers":[{"tax":"GST","number":"123456782RT0001"},{"tax":"QST","number":"1234567890TQ0001"}],
                "login":"ventes-fleuve","declaredAt":"2030-01-04T15:00:00Z"}""")
record TaxRegistrationView(
        UUID id,
        LocalDate from,
        boolean smallSupplier,
        List<TaxRegistrationPlan.TaxNumber> numbers,
        String login,
        Instant declaredAt) {

    static TaxRegistrationView of(TaxRegistration registration) {
        return new TaxRegistrationView(
                registration.id(),
                registration.from(),
                registration.isSmallSupplier(),
                registration.numbers().entrySet().stream()
                        .map(number -> new TaxRegistrationPlan.TaxNumber(number.getKey(), number.getValue()))
                        .toList(),
                registration.login(),
                registration.declaredAt());
    }
}
