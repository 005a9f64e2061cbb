package coop.grappe.supplier.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a supplier did over a time, by when the orders and invoices came.
 *
 * @param orders how many it accepted
 * @param rejected of the orders that it answered
 * @param onTime of the accepted ones with a day of delivery that came whole, or whose day is over
 * @param complete of the accepted ones of which nothing more is awaited: all that was ordered came
 * @param damaged of the accepted ones of which something came: some of it was damaged
 * @param disputed of its invoices: at first they did not fit what was ordered and received
 */
@Schema(name = "ScorecardFigures", examples = """
                {"orders":20,"rejected":{"count":1,"of":21,"percent":"4.8"},"onTime":{"count":18,"of":20,"percent":"90.0"},
                "complete":{"count":19,"of":20,"percent":"95.0"},"damaged":{"count":1,"of":20,"percent":"5.0"},
                "disputed":{"count":2,"of":20,"percent":"10.0"}}""")
public record Figures(long orders, Share rejected, Share onTime, Share complete, Share damaged, Share disputed) {}
