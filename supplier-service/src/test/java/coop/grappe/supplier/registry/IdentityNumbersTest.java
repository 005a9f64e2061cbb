package coop.grappe.supplier.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.grappe.platform.problem.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumbersTest {

    private static final String ELSEWHERE = "CA-FED:42";

    private static List<String> wrong(
            String supplier, @Nullable String neq, @Nullable String gst, @Nullable String qst) {
        Violations violations = new Violations(SupplierProblem.class);
        new IdentityNumbers(neq, gst, qst).check(supplier, violations);
        List<String> keys = new ArrayList<>();
        violations.forEach((field, key, arguments) -> keys.add(field + " " + key));
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "1165432109, true", "2212345678, true", "3312345678, true", "8812345678, true", "'11 6543 2109', true",
        "1265432109, false", "116543210, false", "11654321099, false", "11654321AB, false", "4412345678, false"
    })
    void anNeqHasTenDigitsAndBeginsWithWhatItIs(String neq, boolean valid) {
        assertEquals(valid ? List.of() : List.of("numbers.neq neq.form"), wrong(ELSEWHERE, neq, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "123456782RT0001,", "123456782 rt 0001,", "100000009RT0001,", "123456789RT0001, gst.check-digit",
        "213456782RT0001, gst.check-digit", "123456782RT001, gst.form", "123456782RP0001, gst.form",
                "12345678RT0001, gst.form"
    })
    void aGstNumberIsABusinessNumberWhoseLastDigitFitsTheOthers(String gst, @Nullable String key) {
        assertEquals(key == null ? List.of() : List.of("numbers.gst " + key), wrong(ELSEWHERE, null, gst, null));
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890TQ0001, true",
        "'1234 567 890 TQ 0001', true",
        "123456789TQ0001, false",
        "1234567890RT0001, false",
        "1234567890TQ001, false"
    })
    void aQstNumberHasTenDigitsAndFour(String qst, boolean valid) {
        assertEquals(valid ? List.of() : List.of("numbers.qst qst.form"), wrong(ELSEWHERE, null, null, qst));
    }

    @Test
    void whereTheIdIsAnNeqItIsTheSame() {
        assertEquals(List.of(), wrong("CA-QC-NEQ:1165432109", "1165432109", null, null));
        assertEquals(List.of("numbers.neq neq.differs"), wrong("CA-QC-NEQ:1165432109", "1165432100", null, null));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertEquals(3, wrong(ELSEWHERE, "1", "2", "3").size());
    }

    @Test
    void numbersAreKeptWithoutBlanksAndAnEmptyOneNotAtAll() {
        IdentityNumbers numbers = new IdentityNumbers(" ", "123456782 rt 0001", null);
        assertNull(numbers.neq());
        assertEquals("123456782RT0001", numbers.gst());
    }
}
