package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One side's notice that it ends the contract before its last day.
 *
 * @param by the side that gives it
 * @param lastDay the last day on which members may order; for default, the last day to mend it
 * @param openOrders what becomes of orders that are open then
 */
@Schema(name = "ContractTermination", examples = """
                {"by":"CA-QC-NEQ:1100000001","kind":"default","reason":"Trois livraisons en retard","noticeAt":"2030-06-01T14:00:00Z",
                "lastDay":"2030-07-01","openOrders":"fulfilled"}""")
record Termination(String by, Kind kind, String reason, Instant noticeAt, LocalDate lastDay, OpenOrders openOrders) {

    /** On what ground. */
    @Schema(name = "TerminationKind")
    enum Kind {
        /** Without a reason, with the notice that the terms ask for. */
        CONVENIENCE("convenience"),
        /** The other side did not do what it owes; it may mend that until the last day. */
        DEFAULT("default");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }

        @JsonCreator
        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Not a kind of termination: " + word);
        }
    }

    /** Whether the group owes what its commitments lack: not where the supplier walks away or is in default. */
    boolean leavesCommitments(Contract contract) {
        boolean bySupplier = by.equals(contract.supplierId());
        return bySupplier == (kind == Kind.DEFAULT);
    }
}
