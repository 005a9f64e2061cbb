package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.Personas;
import coop.grappe.stack.StackSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** An opened tender of one lot with its bidders, on which one auction after the other is held. */
final class AuctionFloor {

    private static final String OPERATOR = "CA-QC-NEQ:1170999999";
    private static final int CLIENTS = 16;
    private static final int MEMBERS = 8;

    private final StackSettings settings;
    private final Door door;
    private final int bidders;
    private String tender = "";
    private String lot = "";

    AuctionFloor(StackSettings settings, Door door, int bidders) {
        this.settings = settings;
        this.door = door;
        this.bidders = bidders;
    }

    /**
     * An auction that runs.
     *
     * @param decrement in dollars
     * @param amounts what each bidder begins with
     */
    record Auction(String id, BigDecimal decrement, BigDecimal[] amounts) {}

    static String supplier(int number) {
        return "CA-QC-NEQ:1172%06d".formatted(number);
    }

    String token(int bidder) throws IOException {
        String id = supplier(bidder);
        return Personas.token(new Personas.Persona(id, id, id, List.of("supplier")), settings);
    }

    /** From the members’ needs to the opened bids, each step over HTTP. */
    void open(Load load) throws InterruptedException, ExecutionException {
        Group group = new Group(door, load, MEMBERS);
        group.register();
        Campaign campaign = group.campaign(1, MEMBERS);
        for (int need = 0; need < 10 * MEMBERS; need++) {
            campaign.submit(need % MEMBERS, 0);
        }
        campaign.close();
        load.each(bidders, CLIENTS, number -> register(supplier(number)));
        JsonNode drafted = awaitDraft(campaign.id());
        tender = "/tenders/" + drafted.path("id").asText();
        lot = drafted.path("lots").get(0).path("id").asText();
        publish();
        load.each(bidders, CLIENTS, number -> submit(number, campaign.items().get(0)));
        while (!read(tender).path("state").asText().equals("closed")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        door.post(Group.FEDERATION, tender + "/opening", "", "negotiator");
    }

    /** Lets every bidder begin where its bid stands. */
    Auction auction() {
        String plan = "{\"lotId\":\"%s\",\"closesAt\":\"%s\"}"
                .formatted(lot, Instant.now().plus(Duration.ofHours(1)));
        JsonNode opened = door.post(Group.FEDERATION, tender + "/auctions", plan, "negotiator");
        BigDecimal[] amounts = new BigDecimal[bidders];
        String id = opened.path("id").asText();
        for (int bidder = 0; bidder < bidders; bidder++) {
            JsonNode seen = door.get(supplier(bidder), "/auctions/" + id, "supplier");
            amounts[bidder] = new BigDecimal(
                    seen.path("own").path("amount").path("amount").asText());
        }
        return new Auction(
                id, new BigDecimal(opened.path("decrement").path("amount").asText()), amounts);
    }

    /** Ends an auction so that the next can begin; what was bid can still be read. */
    void end(Auction auction) {
        door.post(
                Group.FEDERATION,
                "/auctions/" + auction.id() + "/cancellation",
                "{\"reason\":\"mesure\"}",
                "negotiator");
    }

    JsonNode read(String path) {
        return door.get(Group.FEDERATION, path, "negotiator");
    }

    private void register(String supplier) {
        door.post(
                OPERATOR,
                "/suppliers",
                "{\"id\":\"%s\",\"name\":\"Fournisseur %s\",\"tags\":[],\"regions\":[\"Estrie\"]}"
                        .formatted(supplier, supplier),
                "operator");
    }

    private JsonNode awaitDraft(String campaign) throws InterruptedException {
        while (true) {
            JsonNode found = read("/tenders?campaign=" + campaign).path("items");
            if (!found.isEmpty()) {
                return read("/tenders/" + found.get(0).path("id").asText());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void publish() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30)).truncatedTo(ChronoUnit.MILLIS);
        door.post(Group.FEDERATION, tender + "/publication", """
                {"procedure":"open","enquiriesUntil":"%s","submissionDeadline":"%s","auction":{"feedback":"price",
                "minimumDecrementPercent":"0.01","softCloseWindow":"PT10S","extension":"PT10S"}}""".formatted(deadline, deadline), "negotiator");
    }

    private void submit(int bidder, String item) {
        String price = BigDecimal.valueOf(4_000 + 7L * bidder, 2).toPlainString();
        door.post(supplier(bidder), tender + "/bids", """
                {"items":[{"itemId":"%s","schedule":{"kind":"all-units","tiers":[{"threshold":"0",
                "unitPrice":{"amount":"%s","currency":"CAD"}}]}}],"answers":[]}""".formatted(item, price), "supplier");
    }
}
