package coop.grappe.supplier.dossier;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.Amendment;
import coop.grappe.supplier.tender.AuctionRules;
import coop.grappe.supplier.tender.Clarification;
import coop.grappe.supplier.tender.Classification;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.DemandStep;
import coop.grappe.supplier.tender.Disclosure;
import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Procedure;
import coop.grappe.supplier.tender.ProcedureRules;
import coop.grappe.supplier.tender.RegionalDemand;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderDocument;
import coop.grappe.supplier.tender.TenderItem;
import coop.grappe.supplier.tender.Trusteeship;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that suppliers may know of a tender before they bid; what its hash commits to.
 *
 * @param edition from 1; 0 for a draft
 * @param occasion why it was issued; absent in a draft
 * @param judging how the criteria are applied; absent in editions from before there was a choice
 * @param rules how it is conducted; absent, as what is disclosed, in the same
 * @param answers in the order in which they were given, without anything that tells who asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TenderFile(
        int edition,
        @Nullable Occasion occasion,
        @Nullable Instant issuedAt,
        UUID tenderId,
        UUID campaignId,
        String organizer,
        Text title,
        @Nullable Procedure procedure,
        @Nullable Instant publishedAt,
        @Nullable Instant enquiriesUntil,
        @Nullable Instant submissionDeadline,
        List<Item> items,
        List<Lot> lots,
        List<Criterion> criteria,
        @Nullable JudgingRules judging,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ceilingMarginPercent,

        @Nullable Trusteeship trusteeship,
        @Nullable AuctionRules auction,
        @Nullable ProcedureRules rules,
        @Nullable Disclosure disclosure,
        List<Document> documents,
        List<Answer> answers,
        List<Amendment> amendments) {

    /** What is wanted of an item, and in which tiers it is to be priced. */
    public record Item(
            UUID itemId,
            Text names,
            Classification classification,
            String unit,

            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal packSize,

            Quantity quantity,
            List<RegionalDemand> demand,
            List<DemandStep> curve,

            List<String> thresholds) {

        static Item of(TenderItem item, List<BigDecimal> thresholds) {
            return new Item(
                    item.itemId(),
                    item.names(),
                    item.classification(),
                    item.unit(),
                    item.packSize(),
                    item.quantity(),
                    item.demand(),
                    item.curve(),
                    thresholds.stream()
                            .map(threshold -> threshold.stripTrailingZeros().toPlainString())
                            .toList());
        }
    }

    /** A document that belongs to it. */
    public record Document(UUID id, Text title, String name, String mediaType, long size, String sha256) {

        static Document of(TenderDocument document) {
            return new Document(
                    document.id(),
                    document.title(),
                    document.name(),
                    document.mediaType(),
                    document.size(),
                    document.sha256());
        }
    }

    /** A question with its answer. */
    public record Answer(String question, String answer, Instant answeredAt) {

        static Answer of(Clarification clarification) {
            return new Answer(
                    clarification.question(),
                    Objects.requireNonNull(clarification.answer()),
                    Objects.requireNonNull(clarification.answeredAt()));
        }
    }

    static TenderFile of(
            int edition,
            @Nullable Occasion occasion,
            @Nullable Instant issuedAt,
            Tender tender,
            List<TenderDocument> documents,
            List<Clarification> answered) {
        return new TenderFile(
                edition,
                occasion,
                issuedAt,
                tender.id(),
                tender.campaignId(),
                tender.organizer(),
                tender.title(),
                tender.procedure(),
                tender.publishedAt(),
                tender.enquiriesUntil(),
                tender.submissionDeadline(),
                tender.items().stream()
                        .map(item -> Item.of(item, tender.thresholdsOf(item.itemId())))
                        .toList(),
                tender.lots(),
                tender.criteria(),
                tender.judging(),
                tender.mandate().ceilingMarginPercent(),
                tender.mandate().trusteeship(),
                tender.auctionRules(),
                tender.rules(),
                tender.mandate().disclosure(),
                documents.stream().map(Document::of).toList(),
                answered.stream().map(Answer::of).toList(),
                tender.amendments());
    }
}
