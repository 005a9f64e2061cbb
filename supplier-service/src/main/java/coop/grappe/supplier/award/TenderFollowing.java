package coop.grappe.supplier.award;

import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAct;
import coop.grappe.supplier.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A tender follows its awards: from what stands of them it is seen whether anything is still to be compared, or it is complete. */
@ApplicationScoped
class TenderFollowing {

    private final Awards awards;
    private final TenderNews news;

    TenderFollowing(Awards awards, TenderNews news) {
        this.awards = awards;
        this.news = news;
    }

    /** @param tender locked; one that is over stays so */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Tender tender) {
        awards.flush();
        if (tender.state().after(TenderAct.RELEASE).isEmpty()) {
            return;
        }
        Awarded awarded = awards.standingOf(tender.id());
        if (!awarded.open(tender).isEmpty()) {
            tender.release();
        } else if (awarded.isAny(award -> award.state().isUndecided())) {
            tender.forgo();
        } else if (awarded.isAnyStanding()) {
            tender.complete();
        } else {
            news.tell(tender.fail("no-supplier-left"), tender);
        }
    }
}
