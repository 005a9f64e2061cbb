package coop.grappe.purchasing.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member has things delivered.
 *
 * @param region the delivery region of the demand, such as {@code Estrie}
 * @param province null only where the address cannot be told apart
 */
public record Site(
        UUID id,
        String name,
        String address,
        String region,
        @Nullable String province) {

    /** Where taxes are due on what is delivered there: {@code CA-} and the province. */
    public String jurisdiction() {
        return "CA-" + (province == null ? "QC" : province);
    }
}
