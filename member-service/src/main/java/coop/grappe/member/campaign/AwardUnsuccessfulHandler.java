package coop.grappe.member.campaign;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears that nobody will have what an award, or a part of one, had. */
@ApplicationScoped
class AwardUnsuccessfulHandler implements EventHandler<TenderEvents.AwardEnded> {

    private final AwardFalling falling;

    AwardUnsuccessfulHandler(AwardFalling falling) {
        this.falling = falling;
    }

    @Override
    public String type() {
        return "awards.unsuccessful.v1";
    }

    @Override
    public Class<TenderEvents.AwardEnded> payload() {
        return TenderEvents.AwardEnded.class;
    }

    @Override
    public void apply(TenderEvents.AwardEnded event) {
        falling.apply(event, event.items());
    }
}
