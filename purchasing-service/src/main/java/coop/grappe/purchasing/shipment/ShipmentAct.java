package coop.grappe.purchasing.shipment;

/** What moves a shipment from state to state. */
enum ShipmentAct {
    CLOSE,
    CANCEL,
    DISPATCH,
    DELIVER
}
