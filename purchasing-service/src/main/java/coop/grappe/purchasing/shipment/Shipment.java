package coop.grappe.purchasing.shipment;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery round of a supplier to one region, under one contract. While it is planned, what is accepted until the cut-off joins it; at
 * its closing it is fixed what it holds, and those orders cannot be changed any more; then it is dispatched with one notice, and
 * delivered. Members note what arrives at each of them by receipts of their own.
 */
@Entity
public class Shipment {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID campaignId;
    private String organizer;
    private String supplierId;
    private String region;

    @Enumerated(EnumType.STRING)
    private ShipmentState state;

    private Instant cutOff;
    private @Nullable LocalDate wantedUntil;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable String carrier;
    private @Nullable String trackingNumber;
    private @Nullable LocalDate expectedOn;

    @Version
    private long version;

    protected Shipment() {}

    /** @throws Problem 409 if the cut-off is over */
    static Shipment planned(Contract contract, ShipmentPlan plan, Instant now) {
        if (!plan.cutOff().isAfter(now)) {
            throw new Problem(ShipmentProblem.CUT_OFF_PAST, plan.cutOff().toString());
        }
        Shipment shipment = new Shipment();
        shipment.id = Ids.next();
        shipment.contractId = contract.id();
        shipment.campaignId = contract.campaignId();
        shipment.organizer = contract.organizer();
        shipment.supplierId = contract.supplierId();
        shipment.region = plan.region();
        shipment.state = ShipmentState.PLANNED;
        shipment.cutOff = plan.cutOff();
        shipment.wantedUntil = plan.wantedUntil();
        shipment.openedAt = now;
        return shipment;
    }

    ShipmentEvent opening() {
        return new ShipmentEvent.Opened(id, contractId, campaignId, supplierId, organizer, region, cutOff, wantedUntil);
    }

    /** @param orders how many it holds */
    ShipmentEvent close(int orders, Instant now) {
        go(ShipmentAct.CLOSE);
        closedAt = now;
        return new ShipmentEvent.Closed(id, contractId, campaignId, supplierId, organizer, region, orders, now);
    }

    ShipmentEvent cancel() {
        go(ShipmentAct.CANCEL);
        return new ShipmentEvent.Cancelled(id, contractId, campaignId, supplierId, organizer, region);
    }

    ShipmentEvent dispatch(DispatchPlan plan, Instant now) {
        go(ShipmentAct.DISPATCH);
        carrier = plan.carrier();
        trackingNumber = plan.trackingNumber();
        expectedOn = plan.expectedOn();
        dispatchedAt = now;
        return new ShipmentEvent.Dispatched(
                id, contractId, campaignId, supplierId, organizer, region, carrier, trackingNumber, expectedOn, now);
    }

    ShipmentEvent deliver(Instant now) {
        go(ShipmentAct.DELIVER);
        deliveredAt = now;
        return new ShipmentEvent.Delivered(id, contractId, campaignId, supplierId, organizer, region, now);
    }

    private void go(ShipmentAct act) {
        state = state.after(act)
                .orElseThrow(
                        () -> new Problem(ShipmentProblem.SHIPMENT_STATE, state.word()).with("state", state.word()));
    }

    boolean isPlanned() {
        return state == ShipmentState.PLANNED;
    }

    /** Until when orders have to be accepted in order to join it, if it is closed now. */
    Instant acceptedUntil(Instant now) {
        return now.isBefore(cutOff) ? now : cutOff;
    }

    /** Whether it takes what is wanted by that day. */
    boolean takes(@Nullable LocalDate wantedBy) {
        return wantedUntil == null || wantedBy == null || !wantedBy.isAfter(wantedUntil);
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    String organizer() {
        return organizer;
    }

    String supplierId() {
        return supplierId;
    }

    String region() {
        return region;
    }

    ShipmentState state() {
        return state;
    }

    Instant cutOff() {
        return cutOff;
    }

    @Nullable
    LocalDate wantedUntil() {
        return wantedUntil;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    Instant dispatchedAt() {
        return dispatchedAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    String carrier() {
        return carrier;
    }

    @Nullable
    String trackingNumber() {
        return trackingNumber;
    }

    @Nullable
    LocalDate expectedOn() {
        return expectedOn;
    }

    long version() {
        return version;
    }
}
