package coop.grappe.member.campaign;

import coop.grappe.platform.money.Money;

/**
 * What a campaign has brought together so far.
 *
 * @param members how many have a need
 * @param baseline what the needs cost at the prices paid today
 */
public record Collected(int members, long needs, Money baseline) {}
