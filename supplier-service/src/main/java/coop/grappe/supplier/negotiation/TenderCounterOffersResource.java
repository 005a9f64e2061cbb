package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The counter-offers of a tender over HTTP. */
@Path("/tenders/{id}/counter-offers")
@Tag(name = "Negotiation")
public class TenderCounterOffersResource {

    private final CounterOffers counterOffers;
    private final Exchanges exchanges;
    private final TenderAccess tenders;
    private final Caller caller;

    TenderCounterOffersResource(CounterOffers counterOffers, Exchanges exchanges, TenderAccess tenders, Caller caller) {
        this.counterOffers = counterOffers;
        this.exchanges = exchanges;
        this.tenders = tenders;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCounterOffers",
            summary = "List counter-offers",
            description = "A bidder’s own; all of them for the organizer’s negotiator and auditor.")
    public RestResponse<Page<CounterOfferView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = tenders.visible(id);
        return Answers.page(
                Page.of(of(tender, page), page, CounterOffer::id)
                        .map(one -> CounterOfferView.of(one, exchanges.about(one.id()))),
                here);
    }

    private List<CounterOffer> of(Tender tender, PageRequest page) {
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
            return counterOffers.of(tender.id(), page);
        }
        return counterOffers.ownOf(tender.id(), caller.organization(), page);
    }
}
