package coop.grappe.purchasing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed award with its federation, members and supplier, over HTTP and Kafka; every instance is another one, so that tests do not
 * meet.
 */
final class Deal {

    private static final AtomicInteger NUMBER = new AtomicInteger(3_000_000);

    final String federation = organization();
    final String supplier = organization();
    final String campaign = UUID.randomUUID().toString();
    final String award = UUID.randomUUID().toString();
    final String bulb = UUID.randomUUID().toString();
    final String paint = UUID.randomUUID().toString();
    private final List<Runnable> needs = new ArrayList<>();

    /** How its charter shares the gain. */
    String gainSharing = "equal-price";

    static String organization() {
        return "CA-QC-NEQ:%010d".formatted(NUMBER.incrementAndGet());
    }

    static RequestSpecification as(String organization, Role... roles) {
        return given().auth()
                .oauth2(Tokens.of(organization, roles))
                .basePath("/api/v1")
                .contentType(ContentType.JSON);
    }

    RequestSpecification negotiator() {
        return as(federation, Role.NEGOTIATOR);
    }

    RequestSpecification seller() {
        return as(supplier, Role.SUPPLIER);
    }

    static RequestSpecification buyer(String member) {
        return as(member, Role.BUYER);
    }

    static RequestSpecification treasurer(String member) {
        return as(member, Role.TREASURER);
    }

    static String money(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"CAD\"}".formatted(amount);
    }

    static String quantity(String value, String unit) {
        return "{\"value\":\"%s\",\"unit\":\"%s\"}".formatted(value, unit);
    }

    /** Has a member commit to buy something; the event is sent by {@link #tellNeeds}. */
    Deal need(String member, String site, String item, String quantity, String unit, String baseline) {
        String event = """
                {"campaignId":"%s","memberId":"%s","memberName":"Coop %s",
                "sites":[{"siteId":"%s","name":"Immeuble A","region":"Estrie","address":{"street":"12, rue des Pins",
                "city":"Sherbrooke","postalCode":"J1H 1A1","province":"QC"}}],
                "needs":[{"needId":"%s","siteId":"%s","itemId":"%s","quantity":%s,"tolerance":%s,
                "period":{"from":"2030-03-01","to":"2031-03-01"},"deliveries":1,"ladder":null,
                "baselineUnitPrice":%s,"baselineSource":"invoice"}]}""".formatted(
                        campaign,
                        member,
                        member,
                        site,
                        UUID.randomUUID(),
                        site,
                        item,
                        quantity(quantity, unit),
                        quantity("0", unit),
                        money(baseline));
        needs.add(() -> say("needs", "needs.committed.v2", member, event));
        return this;
    }

    /** Has a member that joins late need bulbs. @return the need's id */
    String tellJoined(String member, String site, String quantity) {
        String need = UUID.randomUUID().toString();
        say("needs", "needs.joined.v1", member, """
                {"campaignId":"%s","memberId":"%s","memberName":"Coop %s",
                "site":{"siteId":"%s","name":"Immeuble B","region":"Estrie","address":{"street":"14, rue des Pins",
                "city":"Sherbrooke","postalCode":"J1H 1A1","province":"QC"}},
                "need":{"needId":"%s","siteId":"%s","itemId":"%s","quantity":%s,"tolerance":%s,
                "period":{"from":"2030-03-01","to":"2031-03-01"},"deliveries":1,"ladder":null,
                "baselineUnitPrice":%s,"baselineSource":"invoice"}}""".formatted(
                        campaign,
                        member,
                        member,
                        site,
                        need,
                        site,
                        bulb,
                        quantity(quantity, "EA"),
                        quantity("0", "EA"),
                        money("6.00")));
        return need;
    }

    void tellNeeds() {
        needs.forEach(Runnable::run);
    }

    /** Bulbs in all-units tiers, 4.125 from 100; paint in incremental tiers, 8.50 beyond 20 litres; fee 1.5 %. */
    void tellAward(String bulbs, String litres) {
        tellAward(bulbs, bulbs, litres);
    }

    /** As {@link #tellAward(String, String)}, with a ceiling of the bulbs for those who join late. */
    void tellAward(String bulbs, String bulbCeiling, String litres) {
        say("awards", "awards.confirmed.v1", award, """
                {"awardId":"%s","tenderId":"%s","campaignId":"%s","organizer":"%s","title":{"fr":"Hiver","en":"Winter"},
                "mandateCeiling":%s,"committedNeeds":%d,"gainSharing":"%s","feePercent":"1.5","confirmedAt":"2030-02-20T14:00:00Z",
                "suppliers":[{"supplierId":"%s","name":"Lumières du Fleuve","lines":[
                {"itemId":"%s","names":{"fr":"Ampoule","en":"Bulb"},"classification":{"scheme":"UNSPSC","id":"39101628"},
                "unit":"EA","packSize":"12","quantity":%s,"ceiling":%s,"schedule":{"kind":"all-units","tiers":[
                {"threshold":"0","unitPrice":%s},{"threshold":"100","unitPrice":%s}]}},
                {"itemId":"%s","names":{"fr":"Peinture","en":"Paint"},"classification":{"scheme":"UNSPSC","id":"31211508"},
                "unit":"LTR","packSize":"18.5","quantity":%s,"ceiling":%s,"schedule":{"kind":"incremental","tiers":[
                {"threshold":"0","unitPrice":%s},{"threshold":"20","unitPrice":%s}]}}]}]}""".formatted(
                        award,
                        UUID.randomUUID(),
                        campaign,
                        federation,
                        money("5000.00"),
                        needs.size(),
                        gainSharing,
                        supplier,
                        bulb,
                        quantity(bulbs, "EA"),
                        quantity(bulbCeiling, "EA"),
                        money("5.00"),
                        money("4.125"),
                        paint,
                        quantity(litres, "LTR"),
                        quantity(litres, "LTR"),
                        money("9.1234"),
                        money("8.50")));
    }

    /** An award, or a part of one, of a single item to a single supplier, at 4.00. @param continues the first award's id, if it is a part */
    void tellPart(
            String award,
            @Nullable String continues,
            String supplier,
            String item,
            String quantity,
            String unit,
            String otherItem) {
        tellWinners(award, continues, winner(supplier, item, quantity, unit), otherItem);
    }

    /** The bulbs, shared by two suppliers. */
    void tellShared(String one, String bulbs, String other, String rest) {
        tellWinners(award, null, winner(one, bulb, bulbs, "EA") + "," + winner(other, bulb, rest, "EA"), paint);
    }

    private static String winner(String supplier, String item, String quantity, String unit) {
        return """
                {"supplierId":"%s","name":"Fournisseur %s","lines":[
                {"itemId":"%s","names":{"fr":"Article","en":"Item"},"classification":{"scheme":"UNSPSC","id":"39101628"},
                "unit":"%s","packSize":"1","quantity":%s,"ceiling":%s,"schedule":{"kind":"all-units","tiers":[
                {"threshold":"0","unitPrice":%s}]}}]}""".formatted(
                supplier, supplier, item, unit, quantity(quantity, unit), quantity(quantity, unit), money("4.00"));
    }

    private void tellWinners(String award, @Nullable String continues, String winners, String otherItem) {
        String part = continues == null ? "" : "\"continues\":\"%s\",".formatted(continues);
        say("awards", "awards.confirmed.v1", award, """
                {"awardId":"%s",%s"otherItems":["%s"],"tenderId":"%s","campaignId":"%s","organizer":"%s",
                "title":{"fr":"Hiver","en":"Winter"},"mandateCeiling":%s,"committedNeeds":%d,"feePercent":"1.5",
                "confirmedAt":"2030-02-20T14:00:00Z","suppliers":[%s]}""".formatted(
                        award,
                        part,
                        otherItem,
                        UUID.randomUUID(),
                        campaign,
                        federation,
                        money("5000.00"),
                        needs.size(),
                        winners));
    }

    String awaitContractOf(String award, String supplier) {
        String query = "items.find { it.awardId == '%s' && it.supplierId == '%s' }.id".formatted(award, supplier);
        Await.until(() -> negotiator().get("/contracts?campaign=" + campaign).path(query) != null);
        return negotiator().get("/contracts?campaign=" + campaign).path(query);
    }

    void signBoth(String contract, String supplier) {
        String digest = negotiator().get("/contracts/" + contract).path("documentDigest");
        sign(negotiator(), contract, digest).then().statusCode(200);
        sign(as(supplier, Role.SUPPLIER), contract, digest).then().statusCode(200);
    }

    /** What another service would never say proves nothing, so its own schema is asked first. */
    private static void say(String topic, String type, String key, String data) {
        try {
            Schemas.check(type, new ObjectMapper().readTree(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        Events.send(topic, type, key, data);
    }

    String awaitContract() {
        Await.until(() -> negotiator()
                .get("/contracts?campaign=" + campaign)
                .path("items.size()")
                .equals(1));
        return negotiator().get("/contracts?campaign=" + campaign).path("items[0].id");
    }

    /** Signed by both sides. */
    String activeContract() {
        String contract = awaitContract();
        String digest = negotiator().get("/contracts/" + contract).path("documentDigest");
        sign(negotiator(), contract, digest).then().statusCode(200);
        sign(seller(), contract, digest).then().statusCode(200);
        return contract;
    }

    static Response sign(RequestSpecification signer, String contract, String digest) {
        return signer.body("{\"documentDigest\":\"" + digest + "\"}").post("/contracts/" + contract + "/signatures");
    }

    /** @param lines item, quantity, unit, item, quantity, unit, … */
    static String draft(String member, String contract, String site, String... lines) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 3) {
            written.add(
                    "{\"itemId\":\"%s\",\"quantity\":%s}".formatted(lines[i], quantity(lines[i + 1], lines[i + 2])));
        }
        return buyer(member)
                .body("{\"contractId\":\"%s\",\"siteId\":\"%s\",\"lines\":[%s]}"
                        .formatted(contract, site, String.join(",", written)))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response place(String member, String order) {
        return buyer(member).post("/orders/" + order + "/placement");
    }

    void accept(String order) {
        seller().post("/orders/" + order + "/acceptance").then().statusCode(200);
    }

    static Response receive(
            String member, String order, String item, String unit, String received, String damaged, boolean complete) {
        return buyer(member)
                .body(
                        "{\"lines\":[{\"itemId\":\"%s\",\"received\":%s,\"damaged\":%s,\"note\":\"quai 2\"}],\"complete\":%s}"
                                .formatted(item, quantity(received, unit), quantity(damaged, unit), complete))
                .post("/orders/" + order + "/receipts");
    }

    static String claim(
            String order,
            String number,
            String item,
            String quantity,
            String amount,
            String gst,
            String qst,
            String total) {
        return """
                {"orderId":"%s","number":"%s","issuedOn":"2030-03-21","lines":[{"itemId":"%s","quantity":%s,"amount":%s}],
                "taxes":[{"tax":"GST","amount":%s},{"tax":"QST","amount":%s}],"total":%s}""".formatted(order, number, item, quantity, money(amount), money(gst), money(qst), money(total));
    }

    /** An order of bulbs that its supplier has accepted. */
    String accepted(String member, String contract, String site, String bulbs) {
        String order = draft(member, contract, site, bulb, bulbs, "EA");
        place(member, order).then().statusCode(200);
        accept(order);
        return order;
    }

    Response invoice(String claim) {
        return seller().body(claim).post("/invoices");
    }

    /** The day in Québec, which is the service's: an evening there is already tomorrow in UTC. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Montreal"));
    }

    static Response approve(String member, String invoice) {
        return treasurer(member).post("/invoices/" + invoice + "/approval");
    }

    static Response pay(String member, String invoice) {
        return treasurer(member)
                .body("{\"paidOn\":\"%s\",\"reference\":\"virement 4471\"}".formatted(today()))
                .post("/invoices/" + invoice + "/payment");
    }
}
