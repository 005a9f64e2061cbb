package coop.grappe.purchasing.contract;

import java.math.BigDecimal;
import java.util.List;

/**
 * Said inside the process, in the transaction of an order, once all its lines have taken their part: the group's volumes have
 * grown.
 */
public record VolumesReached(List<Line> lines) {

    /** @param reached the greatest volume so far */
    public record Line(ContractLine line, BigDecimal reached) {}
}
