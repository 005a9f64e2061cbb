package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A patronage dividend: all shares for the organizer, its own for a member.
 *
 * @param business of all members together, in the period
 */
@Schema(name = "PatronageDividend", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000011","organizer":"CA-QC-NEQ:1100000001","amount":{"amount":"1500.00","currency":"CAD"},
                "from":"2026-01-01","to":"2026-06-30","resolution":"AGA 2026-4","resolvedOn":"2026-09-12",
                "business":{"amount":"60000.00","currency":"CAD"},"shares":[{"memberId":"CA-QC-NEQ:1100000002",
                "business":{"amount":"12000.00","currency":"CAD"},"amount":{"amount":"300.00","currency":"CAD"}}],
                "declaredAt":"2026-09-14T14:00:00Z"}""")
record DividendView(
        UUID id,
        String organizer,
        Money amount,
        LocalDate from,
        LocalDate to,
        String resolution,
        LocalDate resolvedOn,
        Money business,
        List<Share> shares,
        Instant declaredAt) {

    /** One member's part. */
    @Schema(name = "PatronageDividendShare")
    record Share(String memberId, Money business, Money amount) {}

    /** @param onlyMember whose share is shown; null for all */
    static DividendView of(PatronageDividend dividend, @Nullable String onlyMember) {
        return new DividendView(
                dividend.id(),
                dividend.organizer(),
                dividend.amount(),
                dividend.periodFrom(),
                dividend.periodTo(),
                dividend.resolution(),
                dividend.resolvedOn(),
                Gain.sum(dividend.shares().stream()
                        .map(PatronageDividend.Share::business)
                        .toList()),
                dividend.shares().stream()
                        .filter(share -> onlyMember == null || share.memberId().equals(onlyMember))
                        .map(share -> new Share(share.memberId(), share.business(), share.amount()))
                        .toList(),
                dividend.declaredAt());
    }
}
