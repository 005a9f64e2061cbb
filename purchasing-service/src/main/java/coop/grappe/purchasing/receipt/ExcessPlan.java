package coop.grappe.purchasing.receipt;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member keeps of what came in excess. */
@Schema(name = "ExcessAcceptance", examples = """
                {"lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"2","unit":"EA"}}]}""")
record ExcessPlan(@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /** One item. */
    @Schema(name = "ExcessAcceptanceLine")
    record Line(@NotNull UUID itemId, @NotNull Quantity quantity) {}

    /** As lines of a receipt, in the order of their items. */
    List<Receipt.Line> linesFor(PurchaseOrder order) {
        Violations violations = new Violations(ReceiptProblem.class);
        List<Receipt.Line> read = new ArrayList<>();
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String field = "lines[" + i + "]";
            Optional<OrderLine> ordered = order.line(line.itemId());
            String unit = ordered.map(OrderLine::unit).orElse(line.quantity().unit());
            violations
                    .check(ordered.isPresent(), field + ".itemId", "item.not-ordered")
                    .check(items.add(line.itemId()), field + ".itemId", "item.twice")
                    .check(line.quantity().unit().equals(unit), field + ".quantity.unit", "quantity.unit", unit)
                    .check(line.quantity().isPositive(), field + ".quantity", "quantity.not-positive");
            BigDecimal kept = line.quantity().value();
            BigDecimal nothing = BigDecimal.ZERO;
            read.add(new Receipt.Line(line.itemId(), unit, kept, nothing, nothing, kept.negate(), kept, null));
        }
        violations.throwIfAny();
        return read.stream()
                .sorted(Comparator.comparing(line -> line.itemId().toString()))
                .toList();
    }
}
