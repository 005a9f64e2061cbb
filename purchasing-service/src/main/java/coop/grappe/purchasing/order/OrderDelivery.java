package coop.grappe.purchasing.order;

import coop.grappe.purchasing.contract.Site;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a line that goes to one site. @param wantedBy the day by which the member wants to have it */
public record OrderDelivery(
        UUID siteId,
        String siteName,
        String siteAddress,
        String siteRegion,
        BigDecimal quantity,
        @Nullable LocalDate wantedBy) {

    static OrderDelivery to(Site site, BigDecimal quantity, @Nullable LocalDate wantedBy) {
        return new OrderDelivery(site.id(), site.name(), site.address(), site.region(), quantity, wantedBy);
    }

    OrderDelivery of(BigDecimal otherQuantity) {
        return new OrderDelivery(siteId, siteName, siteAddress, siteRegion, otherQuantity, wantedBy);
    }

    /** The deliveries of another quantity: what is less is taken from the last ones, what is more goes to the last one. */
    static List<OrderDelivery> fitted(List<OrderDelivery> deliveries, BigDecimal quantity) {
        List<OrderDelivery> fitted = new ArrayList<>();
        BigDecimal left = quantity;
        for (int i = 0; i < deliveries.size() && left.signum() > 0; i++) {
            OrderDelivery delivery = deliveries.get(i);
            BigDecimal here =
                    i == deliveries.size() - 1 ? left : delivery.quantity().min(left);
            fitted.add(delivery.of(here));
            left = left.subtract(here);
        }
        return List.copyOf(fitted);
    }
}
