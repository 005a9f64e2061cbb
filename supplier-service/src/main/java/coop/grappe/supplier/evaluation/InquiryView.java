package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An inquiry as it stands. */
@Schema(name = "LowPriceInquiryView", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000008","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "lotId":"01890a5d-ac96-774b-bcce-b30209000005","bidId":"01890a5d-ac96-774b-bcce-b30209000006",
                "supplierId":"CA-QC-NEQ:1199300001","state":"accepted","question":"Comment obtenez-vous ce prix?",
                "askedAt":"2030-03-02T14:30:00.123456Z","answerUntil":"2030-03-08T17:00:00Z",
                "answer":"Nous achetons directement du fabricant.","documents":[{"name":"entente.pdf",
                "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],
                "answeredAt":"2030-03-04T09:00:00Z","reasons":"L’entente couvre toute la période.",
                "decidedAt":"2030-03-05T09:00:00Z"}""")
record InquiryView(
        UUID id,
        UUID tenderId,
        UUID lotId,
        UUID bidId,
        String supplierId,
        InquiryState state,
        String question,
        Instant askedAt,
        Instant answerUntil,
        @Nullable String answer,
        List<AnswerDocument> documents,
        @Nullable Instant answeredAt,
        @Nullable String reasons,
        @Nullable Instant decidedAt) {

    static InquiryView of(LowPriceInquiry inquiry) {
        return new InquiryView(
                inquiry.id(),
                inquiry.tenderId(),
                inquiry.lotId(),
                inquiry.bidId(),
                inquiry.supplierId(),
                inquiry.state(),
                inquiry.question(),
                inquiry.askedAt(),
                inquiry.answerUntil(),
                inquiry.answer(),
                inquiry.documents(),
                inquiry.answeredAt(),
                inquiry.reasons(),
                inquiry.decidedAt());
    }
}
