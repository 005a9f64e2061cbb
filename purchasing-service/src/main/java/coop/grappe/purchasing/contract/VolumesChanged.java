package coop.grappe.purchasing.contract;

import java.math.BigDecimal;
import java.util.List;

/**
 * Said inside the process, in the transaction of an order, a cancellation or a return, once all its lines have taken or given back
 * their part: the group's volumes have grown or shrunk. The contract lines are locked.
 */
public record VolumesChanged(List<Line> lines) {

    public VolumesChanged {
        lines = List.copyOf(lines);
    }

    /**
     * What the group has on order of one item, and not given back, before and after.
     *
     * @param amidst whether something was taken by an order that others stand behind in the line, so that it moves them too
     */
    public record Line(ContractLine line, BigDecimal before, BigDecimal after, boolean amidst) {

        Line(ContractLine line, BigDecimal before, BigDecimal after) {
            this(line, before, after, false);
        }

        /** Whether the group comes to another tier by it, so that what was bought before may cost something else. */
        public boolean reachesAnotherTier() {
            return line.followsGroup()
                    && line.schedules().stream()
                            .anyMatch(schedule -> !schedule.tierAt(before).equals(schedule.tierAt(after)));
        }

        /** The same change, of an order that was in the line before. */
        public Line byEarlierOrder() {
            return new Line(line, before, after, true);
        }
    }
}
