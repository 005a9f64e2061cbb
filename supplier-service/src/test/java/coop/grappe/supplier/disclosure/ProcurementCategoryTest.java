package coop.grappe.supplier.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.supplier.tender.Classification;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcurementCategoryTest {

    @ParameterizedTest
    @CsvSource({
        "39101628, GOODS",
        "31211508, GOODS",
        "72102902, SERVICES",
        "72111001, WORKS",
        "72154001, WORKS",
        "80131502, SERVICES",
        "95121500, GOODS"
    })
    void theUnspscTellsGoodsFromServicesAndWorks(String id, Category category) {
        assertEquals(Optional.of(category), Category.of(new Classification("UNSPSC", id)));
    }

    @Test
    void anotherSchemeDoesNotTell() {
        assertEquals(Optional.empty(), Category.of(new Classification("CPV", "31500000")));
    }
}
