package coop.grappe.purchasing.contract;

import java.math.BigDecimal;

/**
 * Said inside the process, in the transaction of an order: the group's volume of an item has grown.
 *
 * @param reached the greatest volume so far
 */
public record VolumeReached(ContractLine line, BigDecimal reached) {}
