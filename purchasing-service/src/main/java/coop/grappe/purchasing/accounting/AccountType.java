package coop.grappe.purchasing.accounting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is of; income and expense are closed to equity at the end of a year. */
public enum AccountType {
    ASSET,
    LIABILITY,
    EQUITY,
    INCOME,
    EXPENSE;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static AccountType of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("Not a type of account: " + word));
    }

    static Optional<AccountType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    boolean isClosedWithTheYear() {
        return this == INCOME || this == EXPENSE;
    }
}
