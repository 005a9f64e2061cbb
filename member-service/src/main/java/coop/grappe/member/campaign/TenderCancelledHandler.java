package coop.grappe.member.campaign;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears that a tender was cancelled. */
@ApplicationScoped
class TenderCancelledHandler implements EventHandler<TenderEvents.Ended> {

    private final TenderEnding ending;

    TenderCancelledHandler(TenderEnding ending) {
        this.ending = ending;
    }

    @Override
    public String type() {
        return "tenders.cancelled.v1";
    }

    @Override
    public Class<TenderEvents.Ended> payload() {
        return TenderEvents.Ended.class;
    }

    @Override
    public void apply(TenderEvents.Ended event) {
        ending.apply(event);
    }
}
