package coop.grappe.supplier.call;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a tender concerns a supplier; an invitation outweighs a category. */
enum CallReason {
    CATEGORY("category"),
    INVITATION("invitation");

    private final String word;

    CallReason(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    static CallReason of(boolean invited) {
        return invited ? INVITATION : CATEGORY;
    }
}
