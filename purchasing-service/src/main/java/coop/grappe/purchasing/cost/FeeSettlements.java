package coop.grappe.purchasing.cost;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All settlements of fees at cost. */
@ApplicationScoped
public class FeeSettlements implements PanacheRepositoryBase<FeeSettlement, UUID> {}
