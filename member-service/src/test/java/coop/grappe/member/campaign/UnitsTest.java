package coop.grappe.member.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private final Units units = new Units();

    @ParameterizedTest
    @CsvSource({
        "unités,EA", "Unité,EA", "UNITES,EA", "each,EA", "EA,EA", "m²,MTK", "M2,MTK", "mètres carrés,MTK", "pi²,FTK",
        "sq. ft.,FTK", "litres,LTR", "L,LTR", "heures,HUR", "h,HUR", "hours,HUR", "kg,KGM", "mois,MON", "forfait,LS"
    })
    void aUnitIsUnderstoodAsPeopleWriteIt(String written, String code) {
        assertEquals(code, units.meantBy(written).orElseThrow().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"caisse", "Caisses", "case", "boîte", "BOITES", "pack", "carton"})
    void aCaseIsAWholePack(String written) {
        assertTrue(units.isCase(written));
    }

    @Test
    void whatIsNoUnitIsNotGuessed() {
        assertTrue(units.meantBy("poignée").isEmpty());
        assertFalse(units.isCase("caissette"));
    }
}
