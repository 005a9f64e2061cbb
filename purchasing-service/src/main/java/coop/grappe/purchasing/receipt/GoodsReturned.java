package coop.grappe.purchasing.receipt;

import coop.grappe.purchasing.order.PurchaseOrder;

/** Said inside the process, in the transaction of the act: goods that had been received go back to the supplier. */
public record GoodsReturned(PurchaseOrder order, GoodsReturn goodsReturn) {}
