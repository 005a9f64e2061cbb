package coop.grappe.purchasing.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Prices that hold from a day on.
 *
 * @param cause the price revision or the amendment that they come from
 */
public record DatedSchedule(LocalDate from, PriceSchedule schedule, UUID cause) {}
