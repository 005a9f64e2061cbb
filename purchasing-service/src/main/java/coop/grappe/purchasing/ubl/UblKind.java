package coop.grappe.purchasing.ubl;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The UBL documents that Grappe writes; {@link #isUnderstood} says which of them it reads too. */
enum UblKind {
    ORDER("order", "Order", false),
    ORDER_RESPONSE("order-response", "OrderResponse", true),
    RECEIPT_ADVICE("receipt-advice", "ReceiptAdvice", false),
    INVOICE("invoice", "Invoice", true),
    CREDIT_NOTE("credit-note", "CreditNote", false);

    @EnumeratedValue
    private final String word;

    private final String root;
    private final boolean understood;

    UblKind(String word, String root, boolean understood) {
        this.word = word;
        this.root = root;
        this.understood = understood;
    }

    /** The kind of a root element, by its namespace and name. */
    static Optional<UblKind> of(String namespace, String name) {
        return Stream.of(values())
                .filter(kind -> kind.root.equals(name) && kind.namespace().equals(namespace))
                .findFirst();
    }

    String namespace() {
        return "urn:oasis:names:specification:ubl:schema:xsd:" + root + "-2";
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** The name of its root element. */
    String root() {
        return root;
    }

    /** Whether suppliers may send it. */
    boolean isUnderstood() {
        return understood;
    }
}
