package coop.grappe.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.purchasing.accounting.AccountingProblem;
import coop.grappe.purchasing.approval.ApprovalProblem;
import coop.grappe.purchasing.contract.ContractProblem;
import coop.grappe.purchasing.cost.CostProblem;
import coop.grappe.purchasing.invoice.InvoiceProblem;
import coop.grappe.purchasing.order.OrderProblem;
import coop.grappe.purchasing.receipt.ReceiptProblem;
import coop.grappe.purchasing.shipment.ShipmentProblem;
import coop.grappe.purchasing.tax.TaxProblem;
import coop.grappe.purchasing.tolerance.ToleranceProblem;
import coop.grappe.purchasing.ubl.UblProblem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    @Test
    void everyRefusalHasItsWordsInBothLanguages() {
        ProblemCatalogue.check(AccountingProblem.class);
        ProblemCatalogue.check(ContractProblem.class);
        ProblemCatalogue.check(ApprovalProblem.class);
        ProblemCatalogue.check(CostProblem.class);
        ProblemCatalogue.check(OrderProblem.class);
        ProblemCatalogue.check(InvoiceProblem.class);
        ProblemCatalogue.check(ReceiptProblem.class);
        ProblemCatalogue.check(ShipmentProblem.class);
        ProblemCatalogue.check(TaxProblem.class);
        ProblemCatalogue.check(ToleranceProblem.class);
        ProblemCatalogue.check(UblProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AccountingProblem.class,
                ContractProblem.class,
                ApprovalProblem.class,
                CostProblem.class,
                OrderProblem.class,
                InvoiceProblem.class,
                ReceiptProblem.class,
                ShipmentProblem.class,
                TaxProblem.class,
                ToleranceProblem.class,
                UblProblem.class
            })
    void bothLanguagesHaveTheSameKeys(Class<?> feature) throws IOException {
        assertEquals(keys(feature, "fr"), keys(feature, "en"));
    }

    private static Set<String> keys(Class<?> feature, String language) throws IOException {
        Properties texts = new Properties();
        try (var stream = feature.getResourceAsStream("problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames();
    }
}
