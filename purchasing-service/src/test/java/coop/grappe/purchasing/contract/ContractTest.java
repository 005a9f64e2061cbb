package coop.grappe.purchasing.contract;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.FEDERATION;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.SUPPLIER;
import static coop.grappe.purchasing.contract.ContractFixture.contract;
import static coop.grappe.purchasing.contract.ContractFixture.line;
import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final LocalDate TODAY = QuebecDay.of(NOW);

    private static Contract pending(String price) {
        return contract("1.5", line(BULB, "EA", "120", schedule(Kind.ALL_UNITS, "0", price)));
    }

    private static void refused(ContractProblem problem, Runnable act) {
        assertEquals(problem, assertThrows(Problem.class, act::run).type());
    }

    @Test
    void itIsInForceOnceBothSidesHaveSignedTheSameDocument() {
        Contract contract = pending("5.00");
        String digest = contract.documentDigest();
        assertTrue(contract.sign(SUPPLIER, "vente", digest, NOW).isEmpty());
        refused(ContractProblem.NOT_ACTIVE, () -> contract.requireOrderable(TODAY));
        ContractEvent activated = contract.sign(FEDERATION, "nego", digest, NOW).orElseThrow();
        Schemas.check(activated);
        assertEquals(ContractState.ACTIVE, contract.state());
        contract.requireOrderable(TODAY);
        refused(ContractProblem.CONTRACT_STATE, () -> contract.sign(SUPPLIER, "vente", digest, NOW));
    }

    @Test
    void aSideSignsOnce() {
        Contract contract = pending("5.00");
        contract.sign(SUPPLIER, "vente", contract.documentDigest(), NOW);
        refused(
                ContractProblem.ALREADY_SIGNED,
                () -> contract.sign(SUPPLIER, "direction", contract.documentDigest(), NOW));
    }

    @Test
    void aSignatureUnderAnotherDocumentIsRefused() {
        Contract contract = pending("5.00");
        String other = pending("5.01").documentDigest();
        refused(ContractProblem.OTHER_DOCUMENT, () -> contract.sign(SUPPLIER, "vente", other, NOW));
    }

    @Test
    void theDocumentNamesEveryTermAndDoesNotDependOnHowNumbersAreWritten() {
        String text = ContractDocument.of(pending("5.00")).text();
        assertTrue(text.contains("ceiling 120 EA all-units from 0 at 5.00 CAD"), text);
        assertTrue(text.contains("fee 1.5\n"), text);
        assertNotEquals(text, ContractDocument.of(pending("5.01")).text());
        assertEquals(
                text.replaceAll("contract .*", ""),
                ContractDocument.of(pending("5.000")).text().replaceAll("contract .*", ""));
    }

    @Test
    void theDrawingUpFitsItsSchema() {
        Schemas.check(pending("5.00").drawing());
    }
}
