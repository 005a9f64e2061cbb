package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a tender is conducted: one configuration instead of a kind of tender for each custom. It is published before the first bid and
 * does not change afterwards.
 *
 * @param minimumBids how many bidders there have to be at the deadline; with fewer the tender is unsuccessful and nothing is opened
 * @param rounds how many rounds of best and final offers may follow the opening; 0 if what was sealed is final
 * @param standstillPeriod from the members' decision to the award; never shorter than the charter's
 * @param splitting whether a lot may be shared among suppliers
 * @param alternatives how many alternative bids a supplier may add to its primary one
 * @param bidValidity how long after the deadline bids have to stand at least
 * @param contract what the contracts that come of it say; as usual if absent
 * @param qualifications the kinds of which a supplier needs a verified and unexpired document to bid; only in the restricted procedure
 */
@Schema(examples = """
                {"minimumBids":2,"rounds":1,"standstillPeriod":"P10D","splitting":false,"alternatives":1,"bidValidity":"P90D",
                "qualifications":["licence-rbq"]}""")
public record ProcedureRules(
        int minimumBids,
        int rounds,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "P10D")
        Duration standstillPeriod,

        boolean splitting,
        int alternatives,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "P90D")
        Duration bidValidity,

        List<String> qualifications,
        @Nullable ContractConditions contract) {

    public ProcedureRules(
            int minimumBids,
            int rounds,
            Duration standstillPeriod,
            boolean splitting,
            int alternatives,
            Duration bidValidity,
            List<String> qualifications) {
        this(minimumBids, rounds, standstillPeriod, splitting, alternatives, bidValidity, qualifications, null);
    }

    /** What holds where nothing else was published. */
    static ProcedureRules usual(Mandate mandate) {
        return new RulesPlan(null, null, null, null, null, null, null).completed(mandate, false);
    }
}
