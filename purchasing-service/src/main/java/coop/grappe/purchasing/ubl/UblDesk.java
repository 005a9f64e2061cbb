package coop.grappe.purchasing.ubl;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.CommittedNeed;
import coop.grappe.purchasing.contract.CommittedNeeds;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.SiteAddress;
import coop.grappe.purchasing.order.OrderState;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where documents get what orders and invoices do not say themselves, and where they are held against the rules that they follow. */
@ApplicationScoped
class UblDesk {

    private final Contracts contracts;
    private final CommittedNeeds needs;
    private final TradingProfiles profiles;
    private final PeppolRules rules;

    UblDesk(Contracts contracts, CommittedNeeds needs, TradingProfiles profiles, PeppolRules rules) {
        this.contracts = contracts;
        this.needs = needs;
        this.profiles = profiles;
        this.rules = rules;
    }

    /**
     * Between whom an order's documents go, and what they follow.
     *
     * @param dialect what the reader asked for; null for what suits the two
     * @throws Problem 400 if the dialect is not known, or asks for Peppol where not both use it
     */
    Trade trade(PurchaseOrder order, Locale language, @Nullable String dialect) {
        CommittedNeed need = needs.ofSite(order.campaignId(), order.memberId(), order.siteId())
                .orElse(null);
        Side buyer = new Side(
                order.memberId(),
                need == null ? order.memberId() : need.memberName(),
                profiles.detailsOf(order.memberId()),
                need == null ? null : address(need));
        Side seller = new Side(
                order.supplierId(), contract(order).supplierName(), profiles.detailsOf(order.supplierId()), null);
        Trade trade = Trade.between(buyer, seller, language);
        if (dialect == null) {
            return trade;
        }
        new Violations(UblProblem.class)
                .check(List.of("plain", "peppol").contains(dialect), "dialect", "dialect.unknown")
                .check(!dialect.equals("peppol") || trade.dialect().isPeppol(), "dialect", "dialect.not-peppol")
                .throwIfAny();
        return dialect.equals("plain") ? trade.in(Dialect.PLAIN) : trade;
    }

    /** When the supplier answered an order; nothing while its answer is awaited, at first or again. */
    Optional<Instant> answeredAt(PurchaseOrder order) {
        if (order.state() == OrderState.PLACED) {
            return Optional.empty();
        }
        Object at = contracts
                .getEntityManager()
                .createNativeQuery(
                        "select max(at) from audit_entry where subject = :order and organization = :supplier"
                                + " and act in ('orders.accepted', 'orders.answered', 'orders.rejected')",
                        Instant.class)
                .setParameter("order", "orders/" + order.id())
                .setParameter("supplier", order.supplierId())
                .getSingleResult();
        return Optional.ofNullable((Instant) at);
    }

    /** The sites of an order's member. */
    Sites sites(PurchaseOrder order) {
        return new Sites(
                site -> needs.ofSite(order.campaignId(), order.memberId(), site).map(UblDesk::address));
    }

    /** The items of an order, as documents name them. */
    Articles articles(PurchaseOrder order, Trade trade) {
        Contract contract = contract(order);
        return new Articles(
                order,
                item -> contract.line(item)
                        .map(line -> new Articles.Classified(line.classificationScheme(), line.classificationId())),
                trade);
    }

    /**
     * A document that may be given out.
     *
     * @throws Problem 409 if it would break rules of Peppol's, with each of them
     */
    byte[] checked(UblKind kind, byte[] content, Trade trade) {
        String customization = trade.dialect().customization(kind);
        if (customization != null) {
            List<Fault> faults = rules.check(kind, customization, SafeXml.own(content));
            if (!faults.isEmpty()) {
                throw new Problem(UblProblem.BREAKS_PEPPOL_RULES, faults.size()).with("faults", faults);
            }
        }
        return content;
    }

    private Contract contract(PurchaseOrder order) {
        return contracts.findByIdOptional(order.contractId()).orElseThrow();
    }

    private static ProfileDetails.@Nullable Address address(CommittedNeed need) {
        SiteAddress site = need.address();
        return site == null
                ? null
                : new ProfileDetails.Address(site.street(), site.city(), site.postalCode(), site.province(), "CA");
    }
}
