package coop.grappe.purchasing.accounting;

import static coop.grappe.purchasing.accounting.AccountType.ASSET;
import static coop.grappe.purchasing.accounting.AccountType.EQUITY;
import static coop.grappe.purchasing.accounting.AccountType.EXPENSE;
import static coop.grappe.purchasing.accounting.AccountType.INCOME;
import static coop.grappe.purchasing.accounting.AccountType.LIABILITY;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an amount is in an entry, whatever the member's account for it is called; and of which types that account may be. */
public enum PostingRole {
    CASH(ASSET, LIABILITY),
    RECOVERABLE_TAX(ASSET, LIABILITY),
    REBATES_RECEIVABLE(ASSET, LIABILITY),
    PAYABLE(LIABILITY),
    /** Goods received, and shortfalls, that are not invoiced yet; with a debit, goods given back whose credit note is awaited. */
    GOODS_RECEIVED(LIABILITY, ASSET),
    /** What the organizer of the group's purchases is owed, or owes. */
    ORGANIZER(LIABILITY, ASSET),
    RETAINED_EARNINGS(EQUITY),
    PATRONAGE_DIVIDEND(INCOME, EXPENSE, EQUITY),
    GAIN_SHARING(INCOME, EXPENSE),
    EXPENSE_OF_ITEM("expense", EXPENSE, ASSET),
    FREIGHT(EXPENSE, ASSET),
    PRICE_VARIANCE(EXPENSE, INCOME, ASSET),
    SHORTFALL(EXPENSE),
    WRITE_OFF(EXPENSE, INCOME),
    FEE(EXPENSE);

    private final String word;
    private final Set<AccountType> types;

    PostingRole(AccountType first, AccountType... others) {
        word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        types = EnumSet.of(first, others);
    }

    PostingRole(String word, AccountType first, AccountType... others) {
        this.word = word;
        types = EnumSet.of(first, others);
    }

    @JsonValue
    String word() {
        return word;
    }

    @JsonCreator
    static PostingRole of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("Not a role of an account: " + word));
    }

    static Optional<PostingRole> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    boolean allows(AccountType type) {
        return types.contains(type);
    }

    /** Whether its account may depend on the kind of item or on the tax. */
    boolean hasKeys() {
        return this == EXPENSE_OF_ITEM || this == RECOVERABLE_TAX;
    }
}
