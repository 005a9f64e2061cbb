package coop.grappe.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.Schemas;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other services say about one campaign, as their schemas have it. */
final class OtherServices {

    private final String campaign;
    private final UUID tender = UUID.randomUUID();

    OtherServices(String campaign) {
        this.campaign = campaign;
    }

    void tenderPublished() {
        tender("tenders.published.v1", "\"submissionDeadline\":\"2030-06-01T12:00:00Z\"");
    }

    void tenderUnsuccessful() {
        tender("tenders.unsuccessful.v1", "\"reason\":\"no-bids\"");
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

    private void tender(String type, String more) {
        say(
                "tenders",
                type,
                tender.toString(),
                "{\"tenderId\":\"%s\",\"campaignId\":\"%s\",%s}".formatted(tender, campaign, more));
    }

    void awardProposed(UUID award) {
        say("awards", "awards.proposed.v1", award.toString(), """
                {"awardId":"%s","tenderId":"%s","campaignId":"%s","organizer":"CA-QC-NEQ:1100000001",
                "total":{"amount":"450.00","currency":"CAD"},"baseline":{"amount":"583.61","currency":"CAD"},
                "suppliers":[{"supplierId":"CA-QC-NEQ:1199999999","name":"Fournitures Test",
                "total":{"amount":"450.00","currency":"CAD"}}],
                "reasons":{"fr":"Le moins cher","en":"The cheapest"},"proposedAt":"2030-07-01T12:00:00Z"}""".formatted(award, tender, campaign));
    }

    void awardCancelled(UUID award) {
        say(
                "awards",
                "awards.cancelled.v1",
                award.toString(),
                "{\"awardId\":\"%s\",\"tenderId\":\"%s\",\"campaignId\":\"%s\",\"reason\":\"rejected\"}"
                        .formatted(award, tender, campaign));
    }

    /** What an award that stands has left, or lost, with what it was compared with. */
    void remainderProposed(UUID award) {
        say("awards", "awards.proposed.v1", award.toString(), """
                {"awardId":"%s","tenderId":"%s","campaignId":"%s","organizer":"CA-QC-NEQ:1100000001",
                "total":{"amount":"450.00","currency":"CAD"},"baseline":{"amount":"483.61","currency":"CAD"},
                "savings":{"amount":"33.61","currency":"CAD"},"remainder":true,
                "suppliers":[{"supplierId":"CA-QC-NEQ:1199999999","name":"Fournitures Test",
                "total":{"amount":"450.00","currency":"CAD"}}],
                "conditions":[{"fr":"au plus 3 fournisseurs retenus","en":"at most 3 suppliers win"}],
                "alternatives":[{"scenarioId":"%s","name":"Deux","conditions":[],
                "total":{"amount":"470.00","currency":"CAD"},"savings":{"amount":"13.61","currency":"CAD"},
                "whyNot":{"fr":"Plus cher","en":"Dearer"}}],
                "reasons":{"fr":"Le moins cher","en":"The cheapest"},"proposedAt":"2030-07-01T12:00:00Z"}""".formatted(
                        award, tender, campaign, UUID.randomUUID()));
    }

    /** @param continues what was proposed, if it is a part */
    void awardEnded(String type, UUID award, @Nullable UUID continues, String item, boolean partial) {
        say("awards", type, award.toString(), """
                {"awardId":"%s",%s"tenderId":"%s","campaignId":"%s","reason":"refused","items":["%s"],"partial":%s}""".formatted(
                        award, continues(continues), tender, campaign, item, partial));
    }

    private static String continues(@Nullable UUID award) {
        return award == null ? "" : "\"continues\":\"%s\",".formatted(award);
    }

    /** @param otherItem that another award decides */
    void contractOfPart(UUID award, @Nullable UUID continues, int contracts, String item, @Nullable String otherItem) {
        UUID contract = UUID.randomUUID();
        say("contracts", "contracts.activated.v1", contract.toString(), """
                {"contractId":"%s","awardId":"%s",%s"campaignId":"%s","supplierId":"CA-QC-NEQ:1199999999","contracts":%d,
                "items":["%s"],"otherItems":[%s],"rooms":[],"activatedAt":"2030-08-01T12:00:00Z"}""".formatted(
                        contract,
                        award,
                        continues(continues),
                        campaign,
                        contracts,
                        item,
                        otherItem == null ? "" : "\"" + otherItem + "\""));
    }

    void contractLapsed(UUID award, int contracts, String item) {
        UUID contract = UUID.randomUUID();
        say("contracts", "contracts.lapsed.v1", contract.toString(), """
                {"contractId":"%s","awardId":"%s","campaignId":"%s","supplierId":"CA-QC-NEQ:1199999998","contracts":%d,
                "items":["%s"],"otherItems":[],"reason":"declined","explanation":"Non","lapsedAt":"2030-08-01T12:00:00Z"}""".formatted(
                        contract, award, campaign, contracts, item));
    }

    void contractActivated(UUID award, int contracts, String item) {
        contractActivated(award, contracts, item, "0");
    }

    /** @param room how much is left for those who join late */
    void contractActivated(UUID award, int contracts, String item, String room) {
        UUID contract = UUID.randomUUID();
        say("contracts", "contracts.activated.v1", contract.toString(), """
                {"contractId":"%s","awardId":"%s","campaignId":"%s","supplierId":"CA-QC-NEQ:1199999999",
                "contracts":%d,"items":["%s"],"rooms":[{"itemId":"%s","quantity":{"value":"%s","unit":"EA"}}],
                "activatedAt":"2030-08-01T12:00:00Z"}""".formatted(
                        contract, award, campaign, contracts, item, item, room));
    }

    /** @param change of what is left for those who join late */
    void contractAmended(String item, String change) {
        UUID contract = UUID.randomUUID();
        say("contracts", "contracts.amended.v1", contract.toString(), """
                {"contractId":"%s","campaignId":"%s","supplierId":"CA-QC-NEQ:1199999999","organizer":"CA-QC-NEQ:1100000001","amendmentId":"%s",
                "kind":"ceiling","version":2,"digest":"%s","rooms":[{"itemId":"%s","quantity":{"value":"%s","unit":"EA"}},
                {"itemId":"%s","quantity":{"value":"7","unit":"EA"}}],"amendedAt":"2030-09-01T12:00:00Z"}""".formatted(
                        contract, campaign, UUID.randomUUID(), "0".repeat(64), item, change, UUID.randomUUID()));
    }

    /** @param room that was left */
    void contractExpired(String item, String room) {
        UUID contract = UUID.randomUUID();
        say("contracts", "contracts.expired.v1", contract.toString(), """
                {"contractId":"%s","campaignId":"%s","supplierId":"CA-QC-NEQ:1199999999","organizer":"CA-QC-NEQ:1100000001",
                "rooms":[{"itemId":"%s","quantity":{"value":"%s","unit":"EA"}}],"endedAt":"2031-09-01T12:00:00Z"}""".formatted(contract, campaign, item, room));
    }

    void contractJoined(String member, String need) {
        UUID contract = UUID.randomUUID();
        say("contracts", "contracts.joined.v1", contract.toString(), """
                {"contractId":"%s","campaignId":"%s","memberId":"%s","needId":"%s",
                "parts":[{"contractId":"%s","quantity":{"value":"8","unit":"EA"}}]}""".formatted(
                        contract, campaign, member, need, contract));
    }
}
