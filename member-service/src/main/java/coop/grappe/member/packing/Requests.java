package coop.grappe.member.packing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How one need came about, the earliest request first. More is asked at the time of asking; less is taken from what was asked last
 * (Foodsoft, {@code GroupOrderArticle#update_quantities}).
 */
public record Requests(@JsonValue List<Request> inOrder) {

    @JsonCreator
    public Requests(List<Request> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    /** A need that was asked for all at once. */
    public static Requests once(Instant at, BigDecimal quantity, BigDecimal tolerance) {
        return new Requests(List.of(new Request(at, quantity, tolerance)));
    }

    public BigDecimal quantity() {
        return inOrder.stream().map(Request::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal tolerance() {
        return inOrder.stream().map(Request::tolerance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same need after it was changed to other figures. */
    public Requests changedTo(BigDecimal quantity, BigDecimal tolerance, Instant now) {
        BigDecimal less = quantity().subtract(quantity).max(BigDecimal.ZERO);
        BigDecimal lessTolerant = tolerance().subtract(tolerance).max(BigDecimal.ZERO);
        List<Request> changed = new ArrayList<>();
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Request request = inOrder.get(i);
            BigDecimal given = request.quantity().min(less);
            BigDecimal givenTolerance = request.tolerance().min(lessTolerant);
            less = less.subtract(given);
            lessTolerant = lessTolerant.subtract(givenTolerance);
            changed.add(
                    0,
                    new Request(
                            request.at(),
                            request.quantity().subtract(given),
                            request.tolerance().subtract(givenTolerance)));
        }
        changed.add(new Request(
                now,
                quantity.subtract(quantity()).max(BigDecimal.ZERO),
                tolerance.subtract(tolerance()).max(BigDecimal.ZERO)));
        changed.removeIf(Request::isNothing);
        return new Requests(changed);
    }
}
