package coop.grappe.member.campaign;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hears that an award, or a part of one, was cancelled: another may be proposed for what it had. */
@ApplicationScoped
class AwardCancelledHandler implements EventHandler<TenderEvents.AwardEnded> {

    private final AwardFalling falling;

    AwardCancelledHandler(AwardFalling falling) {
        this.falling = falling;
    }

    @Override
    public String type() {
        return "awards.cancelled.v1";
    }

    @Override
    public Class<TenderEvents.AwardEnded> payload() {
        return TenderEvents.AwardEnded.class;
    }

    @Override
    public void apply(TenderEvents.AwardEnded event) {
        falling.apply(event, List.of());
    }
}
