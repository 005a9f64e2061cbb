package coop.grappe.purchasing;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A deal with one member, that orders, receives and pays. */
public final class IntegrationDeal {

    private final Deal deal = new Deal();
    public final String member = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private String contract = "";

    /** Bulbs, and some paint, are needed, awarded, contracted for. */
    public IntegrationDeal activate(int bulbs) {
        String quantity = Integer.toString(bulbs);
        deal.need(member, site, deal.bulb, quantity, "EA", "6.50")
                .need(member, site, deal.paint, "36.5", "LTR", "11.00");
        deal.tellAward(quantity, "36.5");
        deal.tellNeeds();
        contract = deal.activeContract();
        return this;
    }

    public String contract() {
        return contract;
    }

    public String supplier() {
        return deal.supplier;
    }

    public String federation() {
        return deal.federation;
    }

    /** @return the placed order's id */
    public String order(int bulbs) {
        String order = Deal.draft(member, contract, site, deal.bulb, Integer.toString(bulbs), "EA");
        Deal.place(member, order).then().statusCode(200);
        return order;
    }

    /** Accepts, receives whole, invoices and approves an order of 20 bulbs at 5.00. @return the invoice's id */
    public String settleTwenty(String order, String number) {
        deal.accept(order);
        Deal.receive(member, order, deal.bulb, "EA", "20", "0", false).then().statusCode(201);
        String invoice = deal.invoice(Deal.claim(
                        order, number, deal.bulb, Deal.quantity("20", "EA"), "100.00", "5.00", "9.98", "114.98"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Deal.approve(member, invoice).then().statusCode(200);
        return invoice;
    }

    public void accept(String order) {
        deal.accept(order);
    }

    public static RequestSpecification as(String organization, coop.grappe.platform.identity.Role... roles) {
        return Deal.as(organization, roles);
    }

    /** An organization that nobody else is. */
    public static String stranger() {
        return Deal.organization();
    }
}
