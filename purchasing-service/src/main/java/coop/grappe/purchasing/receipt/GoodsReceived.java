package coop.grappe.purchasing.receipt;

import coop.grappe.purchasing.order.PurchaseOrder;

/** Said inside the process, in the transaction of the act: something arrived, or a receipt was reversed. */
public record GoodsReceived(PurchaseOrder order, Receipt receipt) {}
