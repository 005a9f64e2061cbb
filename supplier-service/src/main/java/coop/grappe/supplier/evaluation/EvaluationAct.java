package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.OngoingNegotiations;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the scores of an opened tender into its report. */
@ApplicationScoped
class EvaluationAct {

    private final Bids bids;
    private final Panels panels;
    private final Scorings scorings;
    private final Agreements agreements;
    private final LowPriceInquiries inquiries;
    private final Suppliers suppliers;
    private final TransparencyLog log;
    private final Evaluations evaluations;
    private final OngoingNegotiations ongoing;
    private final TenderNews news;
    private final Audit audit;

    EvaluationAct(
            Bids bids,
            Panels panels,
            Scorings scorings,
            Agreements agreements,
            LowPriceInquiries inquiries,
            Suppliers suppliers,
            TransparencyLog log,
            Evaluations evaluations,
            OngoingNegotiations ongoing,
            TenderNews news,
            Audit audit) {
        this.bids = bids;
        this.panels = panels;
        this.scorings = scorings;
        this.agreements = agreements;
        this.inquiries = inquiries;
        this.suppliers = suppliers;
        this.log = log;
        this.evaluations = evaluations;
        this.ongoing = ongoing;
        this.news = news;
        this.audit = audit;
    }

    /**
     * @param lowPriceReasons why bidders with abnormally low prices were not asked about them
     * @return empty if no bid is left, which makes the tender unsuccessful
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Evaluation> of(Tender locked, @Nullable Text lowPriceReasons, Instant now) {
        locked.requireJudging();
        ongoing.requireNone(locked.id());
        List<Bid> valid = bids.validOf(locked.id());
        if (valid.isEmpty()) {
            news.tell(locked.fail("no-valid-bids"), locked);
            return Optional.empty();
        }
        List<LowPriceInquiry> asked = inquiries.of(locked.id());
        Text unasked = new LowPriceProcedure(asked, now).requireSettled(locked, valid, lowPriceReasons);
        Panel panel = panels.of(locked);
        Map<UUID, Map<String, Judgement>> quality = judgements(locked, panel, now);
        List<RankedLot> lots =
                new EvaluationMethod(locked, quality, ties(locked, valid)).over(valid, new LowPriceFindings(asked));
        locked.evaluate();
        EvaluationReport report =
                new EvaluationReport(lots, locked.judging(), excluded(locked.id()), unasked, summary(panel, quality));
        Evaluation evaluation = new Evaluation(locked.id(), report, now);
        evaluations.persistAndFlush(evaluation);
        audit.record("tenders.evaluated", "tenders/" + locked.id(), locked.organizer());
        news.note(locked);
        return Optional.of(evaluation);
    }

    /** Individual scoring closes here by itself if nobody is awaited any more. */
    private Map<UUID, Map<String, Judgement>> judgements(Tender locked, Panel panel, Instant now) {
        if (panel.criteria().isEmpty()) {
            return Map.of();
        }
        Scoring scoring = scorings.begun(locked.id());
        if (scoring.state() == ScoringState.INDIVIDUAL) {
            if (!panel.isComplete()) {
                throw new Problem(EvaluationProblem.SCORES_MISSING, panel.missing()).with("missing", panel.missing());
            }
            scoring.close(now);
        }
        Consensus consensus = new Consensus(
                panel, agreements.of(locked.id()), locked.judging().maximumSpread());
        Map<UUID, Map<String, Judgement>> judgements = consensus.judgements();
        scoring.conclude();
        return judgements;
    }

    private Ties ties(Tender tender, List<Bid> valid) {
        List<String> ids = valid.stream().map(Bid::supplierId).distinct().toList();
        return Ties.by(tender.judging(), tender.id(), suppliers.tags(ids), () -> log.read(tender.id()));
    }

    private List<ExcludedBid> excluded(UUID tenderId) {
        return bids.openedOf(tenderId).stream()
                .filter(bid -> bid.state() == BidState.DISQUALIFIED)
                .map(ExcludedBid::of)
                .toList();
    }

    private static CommitteeSummary summary(Panel panel, Map<UUID, Map<String, Judgement>> quality) {
        long agreed = quality.values().stream()
                .flatMap(criteria -> criteria.values().stream())
                .filter(judgement -> judgement.source() == PointSource.CONSENSUS)
                .count();
        int judges = panel.criteria().isEmpty() ? 0 : panel.evaluators().size();
        return new CommitteeSummary(judges, panel.recusals(), (int) agreed);
    }
}
