package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.contract.ContractLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/** The cases of an item: quantities may be written in them, and a contract may ask for whole ones. */
final class Packs {

    /** A case, as member-service's needs say it, and as UN/ECE Recommendation 20 does: case, box, carton, package. */
    private static final Set<String> CASES = Set.of("CASE", "XCS", "XBX", "XCT", "XPK");

    private final BigDecimal size;
    private final String unit;

    Packs(BigDecimal size, String unit) {
        this.size = size;
        this.unit = unit;
    }

    static Packs of(ContractLine line) {
        return new Packs(line.packSize(), line.unit());
    }

    /** A quantity in the item's unit; empty if it is written in a unit that the item does not have, or is finer than 0.001. */
    Optional<BigDecimal> inItemUnit(Quantity written) {
        if (written.unit().equals(unit)) {
            return Optional.of(written.value());
        }
        if (!CASES.contains(written.unit())) {
            return Optional.empty();
        }
        BigDecimal units = written.value().multiply(size).stripTrailingZeros();
        return units.scale() <= Quantity.SCALE ? Optional.of(units) : Optional.empty();
    }

    /** How much a case holds. */
    Quantity size() {
        return new Quantity(size, unit);
    }

    boolean isWhole(BigDecimal quantity) {
        return quantity.remainder(size).signum() == 0;
    }

    /** The greatest whole number of cases that is no more; may be 0. */
    Quantity below(BigDecimal quantity) {
        return new Quantity(quantity.divide(size, 0, RoundingMode.DOWN).multiply(size), unit);
    }

    /** The least whole number of cases that is no less. */
    Quantity above(BigDecimal quantity) {
        return new Quantity(quantity.divide(size, 0, RoundingMode.UP).multiply(size), unit);
    }
}
