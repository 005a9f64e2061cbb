package coop.grappe.supplier.tender;

import java.util.UUID;

/** Said inside the process, in the transaction of the change: something about a tender is different, whether or not other services are told. */
public record TenderChanged(UUID tenderId) {}
