package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.util.UUID;

/** What a list of sums has to say of an item: reading the whole of it for each row would take longer than the sums. */
public record ItemName(UUID id, Text names, String unit) {}
