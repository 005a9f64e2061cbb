package coop.grappe.member.need;

import coop.grappe.member.campaign.CampaignFixture;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.member.Site;
import coop.grappe.member.member.SiteFixture;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Needs of one item for one site. */
final class NeedFixture {

    private final Item item = CampaignFixture.item("EA", "12");
    private final Site site = SiteFixture.site("CA-QC-NEQ:1165432109", "Estrie");

    Need submitted(String member, Instant now) {
        return Need.submitted(member, member, item, site, terms("1"), now);
    }

    NeedEvent amend(Need need, String quantity, Instant now) {
        return need.amend(item, site, terms(quantity), now);
    }

    private static NeedTerms terms(String quantity) {
        LocalDate day = LocalDate.of(2030, 11, 1);
        return new NeedTerms(
                Quantity.of(quantity, "EA"),
                Quantity.zero("EA"),
                new WrittenQuantity(new BigDecimal(quantity), "EA"),
                new Period(day, day),
                1,
                null,
                UnitPrice.cad("4.25"),
                BaselineSource.INVOICE,
                null,
                null);
    }
}
