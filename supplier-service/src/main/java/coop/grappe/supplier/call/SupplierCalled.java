package coop.grappe.supplier.call;

import coop.grappe.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A tender is published that a supplier sells for, or that invites it: its own systems may follow that. */
record SupplierCalled(String supplierId, UUID tenderId, UUID campaignId, CallReason reason, Instant submissionDeadline)
        implements DomainEvent {

    @Override
    public String type() {
        return "suppliers.called.v1";
    }

    @Override
    public String topic() {
        return "suppliers";
    }

    @Override
    public String key() {
        return supplierId;
    }
}
