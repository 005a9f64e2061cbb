package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one member owes of a shortfall.
 *
 * @param missing what it did not order of its entitlement
 */
@Schema(examples = """
                {"memberId":"CA-QC-NEQ:1100000002","memberName":"Coop des Érables","missing":{"value":"12","unit":"EA"},"amount":{"amount":"6.00","currency":"CAD"}}""")
public record ShortfallShare(String memberId, String memberName, Quantity missing, Money amount) {}
