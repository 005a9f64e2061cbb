package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An award as its readers see it.
 *
 * @param continues the award that was proposed, if this is a part of it
 * @param lots what it is about
 * @param blocked whether all of its lots wait for the decision of complaints, now that the standstill is over
 * @param nextScenarioId the same conditions, asked for again without the supplier that dropped out
 * @param standstillUntil until when a bidder may complain
 * @param suppliers with their lines for the group and for the supplier itself; other bidders see the totals
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000009","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "campaignId":"01890a5d-ac96-774b-bcce-b30209000002",
                "scenarioId":"01890a5d-ac96-774b-bcce-b30209000008","organizer":"CA-QC-NEQ:1165432000",
                "continues":null,"lots":[{"id":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage",
                "en":"Lighting"}}],"state":"ratified","blocked":false,"total":{"amount":"495.00","currency":"CAD"},"baseline":{"amount":"600.00",
                "currency":"CAD"},"reasons":{"fr":"Le moins cher","en":"The cheapest"},
                "suppliers":[{"supplierId":"CA-QC-NEQ:1199300001","name":"Éclairage du Fleuve inc.",
                "total":{"amount":"495.00","currency":"CAD"},
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL",
                "en":"LED bulb"},"classification":{"scheme":"UNSPSC","id":"39101628"},"unit":"EA","packSize":"12",
                "quantity":{"value":"120","unit":"EA"},"schedule":{"kind":"all-units","tiers":[{"threshold":"0",
                "unitPrice":{"amount":"5.00","currency":"CAD"}},{"threshold":"100","unitPrice":{"amount":"4.125",
                "currency":"CAD"}}]},"cost":{"amount":"495.00","currency":"CAD"}}]}],
                "proposedAt":"2030-02-01T14:30:00.123456Z","ratifiedAt":"2030-02-01T14:30:00.123456Z",
                "standstillUntil":"2030-03-20T14:30:00Z","confirmedAt":null,"endReason":null,"endExplanation":null,
                "nextScenarioId":null}""")
record AwardView(
        UUID id,
        UUID tenderId,
        UUID campaignId,
        @Nullable UUID scenarioId,
        String organizer,
        @Nullable UUID continues,
        List<LotName> lots,
        AwardState state,
        boolean blocked,
        Money total,
        @Nullable Money baseline,
        Text reasons,
        List<Winner> suppliers,
        Instant proposedAt,
        @Nullable Instant ratifiedAt,
        @Nullable Instant standstillUntil,
        @Nullable Instant confirmedAt,
        @Nullable String endReason,
        @Nullable String endExplanation,
        @Nullable UUID nextScenarioId) {

    /** Which lot. */
    @Schema(name = "AwardedLotName")
    record LotName(UUID id, Text title) {}

    /** What a supplier gets. */
    @Schema(name = "AwardedSupplierView")
    record Winner(
            String supplierId,
            String name,
            Money total,
            @Nullable List<AwardedLine> lines) {}

    static AwardView forGroup(Award award) {
        return of(award, award.scenarioId(), award.baseline(), award.nextScenarioId(), supplier -> true);
    }

    static AwardView forBidder(Award award, String reader) {
        return of(award, null, null, null, supplier -> supplier.supplierId().equals(reader));
    }

    private static AwardView of(
            Award award,
            @Nullable UUID scenarioId,
            @Nullable Money baseline,
            @Nullable UUID nextScenarioId,
            Predicate<AwardedSupplier> withLines) {
        return new AwardView(
                award.id(),
                award.tenderId(),
                award.campaignId(),
                scenarioId,
                award.organizer(),
                award.continues(),
                award.lots().stream()
                        .map(lot -> new LotName(lot.id(), lot.title()))
                        .toList(),
                award.state(),
                award.isBlocked(),
                award.total(),
                baseline,
                award.reasons(),
                award.suppliers().stream()
                        .map(supplier -> new Winner(
                                supplier.supplierId(),
                                supplier.name(),
                                supplier.total(),
                                withLines.test(supplier) ? supplier.lines() : null))
                        .toList(),
                award.proposedAt(),
                award.ratifiedAt(),
                award.standstillUntil(),
                award.confirmedAt(),
                award.endReason(),
                award.endExplanation(),
                nextScenarioId);
    }
}
