package coop.grappe.purchasing.accounting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry is of, and in which of the classic journals a program would file it. */
public enum EntryKind {
    RECEIPT(JournalBook.GENERAL),
    GOODS_RETURN("return", JournalBook.GENERAL),
    INVOICE(JournalBook.PURCHASES),
    FEE(JournalBook.PURCHASES),
    /** What the organizer gives back of a fee at cost. */
    FEE_SETTLEMENT(JournalBook.PURCHASES),
    CREDIT_NOTE(JournalBook.PURCHASES),
    REBATE(JournalBook.GENERAL),
    PAYMENT(JournalBook.BANK),
    GAIN_SHARING(JournalBook.GENERAL),
    PATRONAGE_DIVIDEND(JournalBook.GENERAL),
    SHORTFALL(JournalBook.GENERAL),
    MANUAL(JournalBook.GENERAL),
    REVERSAL(JournalBook.GENERAL),
    /** Income and expense of a year, carried to equity. */
    CLOSING(JournalBook.GENERAL);

    private final String word;
    private final JournalBook book;

    EntryKind(JournalBook book) {
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.book = book;
    }

    EntryKind(String word, JournalBook book) {
        this.word = word;
        this.book = book;
    }

    @JsonValue
    String word() {
        return word;
    }

    JournalBook book() {
        return book;
    }

    static EntryKind of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("Not a kind of entry: " + word));
    }

    static Optional<EntryKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
