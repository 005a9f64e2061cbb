package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All dividends, and the business that they are divided by. */
@ApplicationScoped
public class PatronageDividends implements PanacheRepositoryBase<PatronageDividend, UUID> {

    private static final String BUSINESS = """
            select member_id, sum(amount) from (
              select i.member_id, l.amount_amount as amount
              from invoice i join invoice_line l on l.invoice_id = i.id
              where i.organizer = :organizer and cast(i.approved_at at time zone 'America/Montreal' as date) between :from and :to
              union all
              select c.member_id, -c.amount_amount from credited_line c join invoice i on i.id = c.invoice_id
              where i.organizer = :organizer and cast(i.approved_at at time zone 'America/Montreal' as date) between :from and :to
              union all
              select r.member_id, -r.net_amount from rebate r
              where r.organizer = :organizer and cast(r.earned_at at time zone 'America/Montreal' as date) between :from and :to) business
            group by member_id order by member_id
            """;

    /** What each member bought through an organizer in a period: invoices by the day of their approval, rebates by when they were earned, before taxes. */
    List<PatronageDividend.Business> business(String organizer, LocalDate from, LocalDate to) {
        List<?> rows = getEntityManager()
                .createNativeQuery(BUSINESS)
                .setParameter("organizer", organizer)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PatronageDividend.Business((String) row[0], new Money((BigDecimal) row[1], Money.CAD)))
                .toList();
    }

    /** The dividends that concern an organization: those that it declared, and those of which it has a share. */
    List<PatronageDividend> page(String organization, PageRequest page) {
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from patronage_dividend where (organizer = :who or exists"
                        + " (select from jsonb_array_elements(shares) share where share->>'memberId' = :who))"
                        + " and id > :after order by id")
                .setParameter("who", organization)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
        return list("id in ?1 order by id", ids);
    }
}
