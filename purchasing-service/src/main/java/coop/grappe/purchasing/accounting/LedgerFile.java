package coop.grappe.purchasing.accounting;

/** A file of entries in the format of some program, written from its beginning to its end. */
interface LedgerFile {

    /**
     * Asks whether the program can hold an account at all.
     *
     * @throws coop.grappe.platform.problem.Problem 409 if it cannot
     */
    default void require(Account account) {}

    /** What stands before all entries. */
    String head();

    /** One entry; called in the order of the format. */
    String entry(JournalEntry entry);
}
