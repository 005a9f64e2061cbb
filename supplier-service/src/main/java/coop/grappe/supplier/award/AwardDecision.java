package coop.grappe.supplier.award;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.CampaignGivenUp;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What moves an award and its tender together, each time with both of them locked, the tender first. */
@ApplicationScoped
class AwardDecision {

    private final Awards awards;
    private final Complaints complaints;
    private final Tenders tenders;
    private final Bids bids;
    private final AwardRelease release;
    private final TenderFollowing following;
    private final AwardNews news;
    private final DatabaseClock clock;

    AwardDecision(
            Awards awards,
            Complaints complaints,
            Tenders tenders,
            Bids bids,
            AwardRelease release,
            TenderFollowing following,
            AwardNews news,
            DatabaseClock clock) {
        this.awards = awards;
        this.complaints = complaints;
        this.tenders = tenders;
        this.bids = bids;
        this.release = release;
        this.following = following;
        this.news = news;
        this.clock = clock;
    }

    /** A ballot on an award that was cancelled meanwhile decides nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void by(BallotDecided ballot) {
        Award award = awards.findByIdOptional(ballot.awardId())
                .orElseThrow(() -> new IllegalArgumentException("There is no award " + ballot.awardId()));
        Tender tender = lock(award);
        if (award.state() != AwardState.PENDING) {
            return;
        }
        if (ballot.isCarried()) {
            List<String> bidders = bids.biddersOf(tender.id());
            news.tell(award.ratify(ballot.decidedAt(), tender.rules().standstillPeriod(), bidders), award);
        } else {
            release.of(award, (supplier, line) -> true, tender, Falling.cancelled(ballot.outcome()));
        }
    }

    /** The standstill is over: what no complaint blocks is confirmed, and the rest goes on as an award of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void afterStandstill(UUID awardId) {
        Award award = awards.findByIdOptional(awardId).orElseThrow();
        Tender tender = lock(award);
        Instant now = clock.now();
        if (!award.isDue(now)) {
            return;
        }
        List<Complaint> pending = complaints.pendingOf(award);
        Portion blocked = (supplier, line) -> pending.stream()
                .anyMatch(complaint -> complaint.portion(tender.lots()).has(supplier, line));
        if (!award.has(blocked.negated())) {
            award.block(true);
            return;
        }
        if (award.has(blocked)) {
            holdUp(award, blocked, pending, tender);
        }
        confirm(award, tender, now);
    }

    private void holdUp(Award award, Portion blocked, List<Complaint> pending, Tender tender) {
        Award rest = award.separate(blocked, tender);
        rest.block(true);
        awards.persist(rest);
        pending.stream()
                .filter(complaint -> rest.has(complaint.portion(tender.lots())))
                .forEach(complaint -> complaint.follow(rest));
        news.tell(award.division(rest), award);
    }

    private void confirm(Award award, Tender tender, Instant now) {
        awards.flush();
        List<UUID> others = awards.standingOf(tender.id()).itemsBeside(award, tender);
        news.tell(award.confirm(tender, others, now), award);
        following.settle(tender);
    }

    /** A complaint does not block its lots any more; if it is upheld, their award is cancelled. */
    @Transactional(Transactional.TxType.MANDATORY)
    void afterComplaint(Complaint complaint, Locked about) {
        Award award = about.award();
        Tender tender = about.tender();
        award.block(false);
        Portion portion = complaint.portion(tender.lots());
        boolean upheld = complaint.state() == ComplaintState.UPHELD;
        if (upheld && award.state() == AwardState.RATIFIED && award.has(portion)) {
            release.of(award, portion, tender, Falling.upheld(complaint.resolution()));
        }
    }

    /** A contract of a confirmed award is not signed: its supplier's part is given to somebody else. */
    @Transactional(Transactional.TxType.MANDATORY)
    void by(ContractLapsed lapsed) {
        Award award = awards.findByIdOptional(lapsed.awardId())
                .orElseThrow(() -> new IllegalArgumentException("There is no award " + lapsed.awardId()));
        Tender tender = lock(award);
        if (award.state() == AwardState.ACTIVE && award.isWinner(lapsed.supplierId())) {
            release.of(
                    award,
                    Portion.ofSupplier(lapsed.supplierId()),
                    tender,
                    Falling.lapsed(lapsed.supplierId(), lapsed.reason(), lapsed.explanation()));
        }
    }

    /** With its tender goes whatever was proposed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onCancellation(@Observes TenderEvent.Cancelled cancelled) {
        for (Award award : awards.undecidedOf(cancelled.tenderId())) {
            awards.lock(award);
            award.cancel(AwardAct.CANCEL, cancelled.reason(), null);
            awards.flush();
            news.tell(award.cancellation(awards.isAnythingStandingOf(award.root())), award);
        }
    }

    /** With its campaign goes whatever is not in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onCampaignGivenUp(@Observes CampaignGivenUp campaign) {
        awards.undecidedOf(campaign.tenderId()).forEach(awards::lock);
        release.giveUpAll(tenders.locked(campaign.tenderId()).orElseThrow(), campaign.reason());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tender lock(Award award) {
        Tender tender = tenders.locked(award.tenderId()).orElseThrow();
        awards.lock(award);
        return tender;
    }

    /** An award and its tender, both locked. */
    record Locked(Award award, Tender tender) {}

    /** Locks a complaint too, and the award that it is about: which may have been divided until the tender was locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    Locked lock(Complaint complaint) {
        UUID tenderId =
                awards.findByIdOptional(complaint.awardId()).orElseThrow().tenderId();
        Tender tender = tenders.locked(tenderId).orElseThrow();
        complaints.lock(complaint);
        Award award = awards.findByIdOptional(complaint.awardId()).orElseThrow();
        awards.lock(award);
        return new Locked(award, tender);
    }
}
