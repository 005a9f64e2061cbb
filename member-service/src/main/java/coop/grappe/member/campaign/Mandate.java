package coop.grappe.member.campaign;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What the members let the negotiator do.
 *
 * @param ceiling the most that may be awarded in all
 * @param expires from when on nothing may be awarded any more
 */
@Embeddable
public record Mandate(
        @NotNull @Valid Text scope,
        @NotNull Money ceiling,
        @NotNull Instant expires) {}
