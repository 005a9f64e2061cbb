package coop.grappe.supplier.award;

import java.util.UUID;

/**
 * What we read of purchasing-service's event: a contract that was drawn up was given up before both sides had signed it.
 *
 * @param reason a word such as {@code declined}
 */
record ContractLapsed(UUID contractId, UUID awardId, String supplierId, String reason, String explanation) {}
