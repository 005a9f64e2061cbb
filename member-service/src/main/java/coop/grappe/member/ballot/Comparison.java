package coop.grappe.member.ballot;

import coop.grappe.platform.money.Text;
import java.util.List;

/**
 * What voters read of the scenarios that were compared before the award was proposed.
 *
 * @param conditions of the proposed one, in words
 * @param alternatives the others, the cheapest first
 */
record Comparison(List<Text> conditions, List<Alternative> alternatives) {}
