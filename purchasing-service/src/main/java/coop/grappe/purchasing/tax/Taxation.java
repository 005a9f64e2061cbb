package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The taxes of what is bought by order: the place of supply is where it is delivered, the kind of supply is the contract's. */
@ApplicationScoped
public class Taxation {

    private final TaxTable table;
    private final Contracts contracts;
    private final PurchaseOrders orders;
    private final TaxRegistrations registrations;
    private final TaxTreatments treatments;

    Taxation(
            TaxTable table,
            Contracts contracts,
            PurchaseOrders orders,
            TaxRegistrations registrations,
            TaxTreatments treatments) {
        this.table = table;
        this.contracts = contracts;
        this.orders = orders;
        this.registrations = registrations;
        this.treatments = treatments;
    }

    /**
     * @param prices before taxes, per item, freight and fees of each item included, in the order of the paper; negative on what takes back
     * @param day whose rates hold: that of the invoice, for everything that changes its price later too
     */
    public Assessment of(PurchaseOrder order, Map<UUID, Money> prices, LocalDate day) {
        Optional<TaxRegistration> registration = registrations.inForce(order.supplierId(), day);
        if (registration.filter(TaxRegistration::isSmallSupplier).isPresent()) {
            return Assessment.none(prices.values().stream().reduce(Money::plus).orElse(Money.zero(Money.CAD)));
        }
        Contract contract = contracts.findById(order.contractId());
        Map<UUID, @Nullable String> agreed = treatments.ofContract(contract.id(), day);
        List<Supply> supplies = new ArrayList<>();
        prices.forEach((itemId, price) -> contract.line(itemId)
                .map(line -> supply(order, line, agreed.get(itemId), price))
                .ifPresentOrElse(supplies::add, () -> supplies.add(Supply.of(order.jurisdiction(), "", "", price))));
        Assessment assessment = table.assess(supplies, day);
        return registration
                .map(registered -> assessment.under(registered.numbers()))
                .orElse(assessment);
    }

    /** As {@link #of(PurchaseOrder, Map, LocalDate)}, for whoever does not have the order at hand. */
    public Assessment of(UUID orderId, Map<UUID, Money> prices, LocalDate day) {
        return of(orders.findById(orderId), prices, day);
    }

    private static Supply supply(PurchaseOrder order, ContractLine line, @Nullable String category, Money price) {
        return new Supply(order.jurisdiction(), line.classificationScheme(), line.classificationId(), category, price);
    }
}
