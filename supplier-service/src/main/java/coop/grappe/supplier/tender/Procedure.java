package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who may bid (OCDS tender.procurementMethod). */
public enum Procedure {
    OPEN("open"),
    SELECTIVE("selective");

    @EnumeratedValue
    private final String word;

    Procedure(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
