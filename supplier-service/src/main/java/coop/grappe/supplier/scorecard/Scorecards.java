package coop.grappe.supplier.scorecard;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reckons scorecards from the facts, each time anew: there is no counter that could drift. */
@ApplicationScoped
public class Scorecards {

    private static final String ORDERS = "select supplier_id,"
            + " count(*) filter (where answer = 'accepted'),"
            + " count(*) filter (where answer = 'rejected'),"
            + " count(*) filter (where answer = 'accepted' and finished_at < due_at),"
            + " count(*) filter (where answer = 'accepted' and due_at is not null"
            + "  and (finished_at is not null or due_at <= :now)),"
            + " count(*) filter (where answer = 'accepted' and complete),"
            + " count(*) filter (where answer = 'accepted' and complete is not null),"
            + " count(*) filter (where answer = 'accepted' and damaged),"
            + " count(*) filter (where answer = 'accepted' and jsonb_array_length(deliveries) > 0)"
            + " from order_fact where supplier_id in (:suppliers) and ordered_at >= :since group by supplier_id";
    private static final String INVOICES = "select supplier_id, count(*) filter (where disputed), count(*)"
            + " from invoice_fact where supplier_id in (:suppliers) and invoiced_at >= :since group by supplier_id";

    private final EntityManager entities;
    private final OrderFacts orders;
    private final InvoiceFacts invoices;
    private final StandingRule rule;

    Scorecards(EntityManager entities, OrderFacts orders, InvoiceFacts invoices, ScorecardConfig config) {
        this.entities = entities;
        this.orders = orders;
        this.invoices = invoices;
        this.rule = StandingRule.of(config);
    }

    public Scorecard of(String supplierId, Instant now) {
        return Scorecard.of(
                supplierId, now, figures(supplierId, now, since(now)), figures(supplierId, now, Instant.EPOCH), rule);
    }

    private Figures figures(String supplierId, Instant now, Instant since) {
        return Objects.requireNonNull(figures(List.of(supplierId), now, since).get(supplierId));
    }

    /** What the rule suggests for each. */
    public Map<String, Suggestion> suggestions(Collection<String> suppliers, Instant now) {
        Map<String, Suggestion> suggestions = new HashMap<>();
        figures(suppliers, now, since(now))
                .forEach((supplier, figures) -> suggestions.put(supplier, rule.judge(figures)));
        return suggestions;
    }

    /**
     * The orders that explain the figures.
     *
     * @param only the flaw that they have in common, by its word
     * @param open whether the reader may know what a member ordered
     */
    public Page<OrderFactView> orders(
            String supplierId, @Nullable String only, Instant now, PageRequest page, Predicate<String> open) {
        return Page.of(orders.page(supplierId, Flaw.ofWord(only), now, page), page, OrderFact::id)
                .map(fact -> OrderFactView.of(fact, now, open.test(fact.memberId())));
    }

    /** The invoices that explain the figures, alike. */
    public Page<InvoiceFactView> invoices(
            String supplierId, boolean disputedOnly, PageRequest page, Predicate<String> open) {
        return Page.of(invoices.page(supplierId, disputedOnly, page), page, InvoiceFact::id)
                .map(fact -> InvoiceFactView.of(fact, open.test(fact.memberId())));
    }

    /** Whether these are all known orders and invoices of the supplier. */
    public boolean know(String supplierId, Collection<UUID> orderIds, Collection<UUID> invoiceIds) {
        return orders.areOf(supplierId, orderIds) && invoices.areOf(supplierId, invoiceIds);
    }

    private Instant since(Instant now) {
        return now.atZone(QuebecDay.ZONE).minusMonths(rule.months()).toInstant();
    }

    private Map<String, Figures> figures(Collection<String> suppliers, Instant now, Instant since) {
        Map<String, long[]> orders = counts(ORDERS, suppliers, now, since);
        Map<String, long[]> invoices = counts(INVOICES, suppliers, now, since);
        Map<String, Figures> figures = new HashMap<>();
        for (String supplier : suppliers) {
            long[] of = orders.getOrDefault(supplier, new long[8]);
            long[] invoiced = invoices.getOrDefault(supplier, new long[2]);
            figures.put(
                    supplier,
                    new Figures(
                            of[0],
                            Share.of(of[1], of[0] + of[1]),
                            Share.of(of[2], of[3]),
                            Share.of(of[4], of[5]),
                            Share.of(of[6], of[7]),
                            Share.of(invoiced[0], invoiced[1])));
        }
        return figures;
    }

    private Map<String, long[]> counts(String sql, Collection<String> suppliers, Instant now, Instant since) {
        Map<String, long[]> counts = new HashMap<>();
        if (suppliers.isEmpty()) {
            return counts;
        }
        var query = entities.createNativeQuery(sql)
                .setParameter("suppliers", suppliers)
                .setParameter("since", since);
        if (sql.contains(":now")) {
            query.setParameter("now", now);
        }
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            long[] numbers = new long[row.length - 1];
            for (int i = 1; i < row.length; i++) {
                numbers[i - 1] = ((Number) row[i]).longValue();
            }
            counts.put((String) row[0], numbers);
        }
        return counts;
    }
}
