package coop.grappe.purchasing.approval;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All rules about approvals. */
@ApplicationScoped
public class ApprovalRules implements PanacheRepositoryBase<ApprovalRule, UUID> {

    /** How many treasurers have to approve an order of this amount before taxes on a day; 0 where the member has no rules. */
    public int approvalsFor(String memberId, Money amount, LocalDate day) {
        ApprovalRule rule = on(Set.of(memberId), day).get(memberId);
        return rule == null ? 0 : rule.approvalsFor(amount);
    }

    /**
     * The rules of a day of those members that have any: of those that have begun the one that began last, and of these the one that was
     * written last.
     */
    public Map<String, ApprovalRule> on(Set<String> memberIds, LocalDate day) {
        return getSession()
                .createNativeQuery(
                        "select distinct on (member_id) * from approval_rule"
                                + " where member_id = any(cast(?1 as text[])) and valid_from <= ?2"
                                + " order by member_id, valid_from desc, id desc",
                        ApprovalRule.class)
                .addSynchronizedEntityClass(ApprovalRule.class)
                .setParameter(1, memberIds.toArray(String[]::new))
                .setParameter(2, day)
                .getResultStream()
                .collect(Collectors.toMap(ApprovalRule::memberId, rule -> rule));
    }

    List<ApprovalRule> page(String memberId, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", memberId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
