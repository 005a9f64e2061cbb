package coop.grappe.member.campaign;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears that a tender was unsuccessful. */
@ApplicationScoped
class TenderUnsuccessfulHandler implements EventHandler<TenderEvents.Ended> {

    private final TenderEnding ending;

    TenderUnsuccessfulHandler(TenderEnding ending) {
        this.ending = ending;
    }

    @Override
    public String type() {
        return "tenders.unsuccessful.v1";
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
