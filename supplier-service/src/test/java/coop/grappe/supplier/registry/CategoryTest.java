package coop.grappe.supplier.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    @ParameterizedTest
    @CsvSource({
        "39, 39101628, true",
        "3910, 39101628, true",
        "391016, 39101628, true",
        "39101628, 39101628, true",
        "39101628, 3910, true",
        "39100000, 39101628, true",
        "39000000, 39101628, true",
        "3911, 39101628, false",
        "39101629, 39101628, false",
        "31, 39101628, false"
    })
    void codesMeetAtEveryLevelWhicheverIsTheBroader(String one, String other, boolean meet) {
        assertEquals(meet, new Category(one).meets(new Category(other)));
        assertEquals(meet, new Category(other).meets(new Category(one)));
    }

    @ParameterizedTest
    @CsvSource({"39100000, 3910", "10000000, 10", "10100000, 1010", "10101010, 10101010", "3900, 39", "00, 00"})
    void pairsOfZerosAtTheEndSayTheHigherLevel(String given, String kept) {
        assertEquals(kept, new Category(given).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "391", "3910162", "391016281", "39A0"})
    void otherCodesAreNone(String code) {
        assertThrows(IllegalArgumentException.class, () -> new Category(code));
    }
}
