package coop.grappe.purchasing.approval;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All rules about approvals. */
@ApplicationScoped
public class ApprovalRules implements PanacheRepositoryBase<ApprovalRule, UUID> {

    /** How many treasurers have to approve an order of this amount before taxes on a day; 0 where the member has no rules. */
    public int approvalsFor(String memberId, Money amount, LocalDate day) {
        return on(memberId, day).map(rule -> rule.approvalsFor(amount)).orElse(0);
    }

    /** The rule of a day: of those that have begun the one that began last, and of these the one that was written last. */
    Optional<ApprovalRule> on(String memberId, LocalDate day) {
        return find("memberId = ?1 and validFrom <= ?2 order by validFrom desc, id desc", memberId, day)
                .firstResultOptional();
    }

    List<ApprovalRule> page(String memberId, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", memberId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
