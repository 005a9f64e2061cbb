package coop.grappe.purchasing.accounting;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of documents behind an entry, each with its column and where it is read. */
enum SourceKind {
    CONTRACT("contract_id", "contract", "/contracts/%s"),
    ORDER("order_id", "order", "/orders/%s"),
    RECEIPT("receipt_id", "receipt", null),
    RETURN("return_id", "return", null),
    INVOICE("invoice_id", "invoice", "/invoices/%s"),
    CREDIT_NOTE("credit_note_id", "creditNote", "/credit-notes/%s"),
    PAYMENT("payment_id", "payment", null),
    REBATE("rebate_id", "rebate", null),
    SHARING("sharing_id", "sharing", null),
    DIVIDEND("dividend_id", "dividend", null),
    SHORTFALL("shortfall_id", "shortfall", null),
    FEE_SETTLEMENT("fee_settlement_id", "feeSettlement", null);

    private final String column;
    private final String word;
    private final @Nullable String path;

    SourceKind(String column, String word, @Nullable String path) {
        this.column = column;
        this.word = word;
        this.path = path;
    }

    String column() {
        return column;
    }

    /** The name of the filter and of the link. */
    String word() {
        return word;
    }

    /** Where a reader finds the document; below its order or invoice if it has no address of its own, null if there is none. */
    @Nullable
    String link(Source source) {
        Map<SourceKind, UUID> ids = source.ids();
        UUID id = ids.get(this);
        if (path != null) {
            return "/api/v1" + path.formatted(id);
        }
        return switch (this) {
            case RECEIPT -> below("/orders/%s/receipts", ids.get(ORDER));
            case RETURN -> below("/orders/%s/returns", ids.get(ORDER));
            case PAYMENT -> below("/invoices/%s", ids.get(INVOICE));
            case REBATE -> below("/rebates?contract=%s", ids.get(CONTRACT));
            default -> null;
        };
    }

    private static @Nullable String below(String pattern, @Nullable UUID parent) {
        return parent == null ? null : "/api/v1" + pattern.formatted(parent);
    }
}
