package coop.grappe.purchasing.accounting;

/** The journals into which French bookkeeping sorts entries, with the codes that its programs expect. */
enum JournalBook {
    PURCHASES("AC", "Achats"),
    BANK("BQ", "Banque"),
    GENERAL("OD", "Opérations diverses"),
    /** Balances carried forward. */
    OPENING("AN", "À nouveaux");

    private final String code;
    private final String label;

    JournalBook(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }
}
