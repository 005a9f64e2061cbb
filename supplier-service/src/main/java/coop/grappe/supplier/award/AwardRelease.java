package coop.grappe.supplier.award;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives back what an award had, or a portion of it: the tender compares scenarios for it again. If a supplier dropped out, the same
 * conditions are solved anew without it; what nobody else offers ends unsuccessful.
 */
@ApplicationScoped
class AwardRelease {

    private final Awards awards;
    private final Scenarios scenarios;
    private final NextSuppliers nextSuppliers;
    private final NextScenario nextScenario;
    private final TenderFollowing following;
    private final AwardNews news;
    private final DatabaseClock clock;

    AwardRelease(
            Awards awards,
            Scenarios scenarios,
            NextSuppliers nextSuppliers,
            NextScenario nextScenario,
            TenderFollowing following,
            AwardNews news,
            DatabaseClock clock) {
        this.awards = awards;
        this.scenarios = scenarios;
        this.nextSuppliers = nextSuppliers;
        this.nextScenario = nextScenario;
        this.following = following;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param award locked, as its tender is
     * @param portion some of its lines
     * @return the award that came to nothing: the whole, or the portion as one of its own
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Award of(Award award, Portion portion, Tender tender, Falling falling) {
        Award released = separate(award, portion, tender);
        released.cancel(falling.act(), falling.reason(), falling.explanation());
        String dropOut = falling.dropOut();
        if (dropOut == null) {
            following.settle(tender);
            tell(released);
        } else {
            replace(released, tender, dropOut);
        }
        return released;
    }

    private void replace(Award released, Tender tender, String dropOut) {
        awards.flush();
        Scenario scenario = scenarios.findByIdOptional(released.scenarioId()).orElseThrow();
        List<UUID> lost = nextSuppliers.missing(released, tender, scenario, dropOut);
        Portion portion = Portion.ofItems(lost);
        @Nullable Award unsuccessful = released.has(portion) ? separate(released, portion, tender) : null;
        if (unsuccessful != null) {
            unsuccessful.fail("no-supplier-left", unsuccessful.endExplanation());
        }
        following.settle(tender);
        if (unsuccessful != released) {
            nextScenario
                    .request(scenario, released, tender, dropOut, clock.now())
                    .ifPresent(released::followBy);
            tell(released);
        }
        if (unsuccessful != null) {
            tellFailure(unsuccessful, tender);
        }
    }

    /**
     * Nobody else is looked for who could have what a cancelled award had.
     *
     * @throws Problem 409 unless all of that is still open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveUp(Award cancelled, Tender tender, String reason) {
        boolean open = awards.standingOf(tender.id()).hasOpen(cancelled.items(), tender);
        if (cancelled.state() == AwardState.CANCELLED && !open) {
            throw new Problem(AwardProblem.NOT_OPEN);
        }
        cancelled.fail("abandoned", reason);
        following.settle(tender);
        tellFailure(cancelled, tender);
    }

    /** Nothing more is awarded of a tender: what is in force stays, everything else ends unsuccessful. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveUpAll(Tender tender, String reason) {
        awards.undecidedOf(tender.id()).forEach(award -> award.cancel(AwardAct.CANCEL, "campaign-cancelled", reason));
        for (Award cancelled : awards.cancelledOf(tender.id())) {
            if (awards.standingOf(tender.id()).hasOpen(cancelled.items(), tender)) {
                giveUp(cancelled, tender, reason);
            }
        }
    }

    private Award separate(Award award, Portion portion, Tender tender) {
        Award part = award.separate(portion, tender);
        if (part != award) {
            awards.persist(part);
            news.tell(award.division(part), award);
        }
        return part;
    }

    private void tell(Award cancelled) {
        news.tell(cancelled.cancellation(awards.isAnythingStandingOf(cancelled.root())), cancelled);
    }

    private void tellFailure(Award unsuccessful, Tender tender) {
        List<UUID> others = awards.standingOf(tender.id()).itemsBeside(unsuccessful, tender);
        List<UUID> lost = unsuccessful.itemIds().stream()
                .filter(item -> !others.contains(item))
                .toList();
        news.tell(unsuccessful.failure(lost, awards.isAnythingStandingOf(unsuccessful.root())), unsuccessful);
    }
}
