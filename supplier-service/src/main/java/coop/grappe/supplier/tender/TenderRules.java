package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;

/** What has to hold of dates and amounts when a tender changes. */
final class TenderRules {

    private TenderRules() {}

    /** @throws Problem 400 with everything that is wrong */
    static void check(PublicationPlan plan, Mandate mandate, Instant now) {
        Instant deadline = plan.submissionDeadline();
        Violations violations = new Violations(TenderProblem.class)
                .check(plan.enquiriesUntil().isAfter(now), "enquiriesUntil", "instant.future")
                .check(!plan.enquiriesUntil().isAfter(deadline), "enquiriesUntil", "enquiries.deadline")
                .check(deadline.isAfter(now), "submissionDeadline", "instant.future");
        withinMandate(deadline, mandate, violations);
        if (plan.rules() != null) {
            plan.rules().check(plan.procedure(), plan.auction(), mandate, violations);
        }
        if (plan.auction() != null) {
            plan.auction().check(violations);
        }
        violations.throwIfAny();
    }

    /**
     * @param violations that were found already
     * @param soonest when the deadline may be if what is asked has changed
     * @throws Problem 400 with everything that is wrong
     */
    static void check(AmendmentPlan plan, Tender tender, Violations violations, Instant soonest) {
        Instant deadline = plan.submissionDeadline();
        Instant present = Objects.requireNonNull(tender.submissionDeadline());
        violations.check(!deadline.isBefore(present), "submissionDeadline", "deadline.earlier", present.toString());
        withinMandate(deadline, tender.mandate(), violations);
        violations.check(
                !plan.changesWhatIsAsked() || !deadline.isBefore(soonest),
                "submissionDeadline",
                "deadline.time-for-change",
                soonest.toString());
        checkEnquiries(plan, tender, violations);
        LotTitle.check(plan.lots(), tender.lots(), violations);
        Breakpoints.check(plan.breakpoints(), tender.items(), violations);
        violations.throwIfAny();
    }

    private static void checkEnquiries(AmendmentPlan plan, Tender tender, Violations violations) {
        Instant until = plan.enquiriesUntil();
        Instant present = tender.enquiriesUntil();
        if (until != null && present != null) {
            violations
                    .check(!until.isBefore(present), "enquiriesUntil", "enquiries.earlier", present.toString())
                    .check(!until.isAfter(plan.submissionDeadline()), "enquiriesUntil", "enquiries.deadline");
        }
    }

    /**
     * @param awarded what it costs; with the margin for those who join late it has to be within the ceiling
     * @throws Problem 409 above the ceiling or after the expiry
     */
    static void checkWithin(Mandate mandate, Money awarded, Instant now) {
        if (!now.isBefore(mandate.expires())) {
            throw new Problem(TenderProblem.MANDATE_EXPIRED, mandate.expires().toString());
        }
        Money total = Money.rounded(mandate.withMargin(awarded.amount()), awarded.currency(), RoundingMode.CEILING);
        if (total.compareTo(mandate.ceiling()) > 0) {
            throw new Problem(
                            TenderProblem.MANDATE_CEILING,
                            total.toString(),
                            mandate.ceiling().toString())
                    .with("total", total)
                    .with("ceiling", mandate.ceiling());
        }
    }

    static Problem refusal(TenderState state) {
        return new Problem(
                        TenderProblem.TENDER_STATE,
                        state.label().fr(),
                        state.label().en())
                .with("state", state.word());
    }

    private static void withinMandate(Instant deadline, Mandate mandate, Violations violations) {
        violations.check(
                deadline.isBefore(mandate.expires()),
                "submissionDeadline",
                "deadline.mandate",
                mandate.expires().toString());
    }
}
