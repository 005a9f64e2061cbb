package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a freight bill: one invoice for each order, whose net amounts add up to it. */
@Schema(examples = """
                {"number":"T-88","amount":{"amount":"90.00","currency":"CAD"},"invoices":[]}""")
record FreightBillView(String number, Money amount, List<InvoiceView> invoices) {}
