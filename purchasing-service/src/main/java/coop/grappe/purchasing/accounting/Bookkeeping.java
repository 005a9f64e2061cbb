package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import coop.grappe.purchasing.accounting.JournalEntry.Source;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceApproved;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.invoice.InvoicePaid;
import coop.grappe.purchasing.rebate.Rebate;
import coop.grappe.purchasing.rebate.RebateGranted;
import coop.grappe.purchasing.tax.TaxLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Turns what happens into entries of the member's books. Housing co-ops make exempt supplies and recover no taxes, so they are
 * part of the cost; an invoice's taxes are shared over its expense accounts by largest remainder.
 */
@ApplicationScoped
class Bookkeeping {

    private static final ZoneId QUEBEC = ZoneId.of("America/Montreal");

    private final Journal journal;
    private final ChartOfAccounts chart;
    private final Contracts contracts;
    private final DatabaseClock clock;

    Bookkeeping(Journal journal, ChartOfAccounts chart, Contracts contracts, DatabaseClock clock) {
        this.journal = journal;
        this.chart = chart;
        this.contracts = contracts;
        this.clock = clock;
    }

    void invoiceApproved(@Observes InvoiceApproved event) {
        Invoice invoice = event.invoice();
        Contract contract = contracts.findById(invoice.contractId());
        Text description = new Text(
                "Facture %s, %s".formatted(invoice.number(), contract.supplierName()),
                "Invoice %s, %s".formatted(invoice.number(), contract.supplierName()));
        List<Line> lines = expenses(invoice, contract);
        lines.add(Line.credit(ChartOfAccounts.ACCOUNTS_PAYABLE, invoice.total()));
        post(invoice, "invoice", description, lines, invoice.issuedOn());
        if (invoice.fee().isPositive()) {
            postFee(invoice);
        }
    }

    void invoicePaid(@Observes InvoicePaid event) {
        Invoice invoice = event.invoice();
        Text description = new Text(
                "Paiement de la facture %s".formatted(invoice.number()),
                "Payment of invoice %s".formatted(invoice.number()));
        List<Line> lines = List.of(
                Line.debit(ChartOfAccounts.ACCOUNTS_PAYABLE, invoice.total()),
                Line.credit(ChartOfAccounts.CASH, invoice.total()));
        post(invoice, "payment", description, lines, Objects.requireNonNull(invoice.paidOn()));
    }

    void rebateGranted(@Observes RebateGranted event) {
        Rebate rebate = event.rebate();
        Contract contract = contracts.findById(rebate.contractId());
        Text description = new Text(
                "Remise de volume à partir de %s, %s".formatted(rebate.threshold(), contract.supplierName()),
                "Volume rebate from %s, %s".formatted(rebate.threshold(), contract.supplierName()));
        String expense = expenseAccount(contract, rebate.itemId());
        List<Line> lines = rebate.isClawBack()
                ? List.of(
                        Line.debit(expense, rebate.total().negated()),
                        Line.credit(
                                ChartOfAccounts.REBATES_RECEIVABLE,
                                rebate.total().negated()))
                : List.of(
                        Line.debit(ChartOfAccounts.REBATES_RECEIVABLE, rebate.total()),
                        Line.credit(expense, rebate.total()));
        Source source = new Source(rebate.contractId(), null, rebate.invoiceId(), rebate.id());
        journal.post(
                rebate.memberId(),
                rebate.earnedAt().atZone(QUEBEC).toLocalDate(),
                "rebate",
                description,
                source,
                lines,
                clock.now());
    }

    private void postFee(Invoice invoice) {
        Text description = new Text(
                "Frais d’achat groupé sur la facture %s".formatted(invoice.number()),
                "Group purchasing fee on invoice %s".formatted(invoice.number()));
        List<Line> lines = List.of(
                Line.debit(ChartOfAccounts.PURCHASING_FEE, invoice.fee()),
                Line.credit(ChartOfAccounts.PAYABLE_TO_ORGANIZER, invoice.fee()));
        post(invoice, "fee", description, lines, invoice.issuedOn());
    }

    private List<Line> expenses(Invoice invoice, Contract contract) {
        Map<String, Money> netByAccount = new TreeMap<>();
        for (InvoiceLine line : invoice.lines()) {
            netByAccount.merge(expenseAccount(contract, line.itemId()), line.amount(), Money::plus);
        }
        List<BigDecimal> weights =
                netByAccount.values().stream().map(Money::amount).toList();
        List<Money> taxes =
                TaxLine.sum(invoice.taxes(), invoice.total().currency()).allocate(weights);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, Money> account : netByAccount.entrySet()) {
            lines.add(Line.debit(account.getKey(), account.getValue().plus(taxes.get(i++))));
        }
        return lines;
    }

    private String expenseAccount(Contract contract, UUID itemId) {
        ContractLine line = contract.line(itemId).orElseThrow();
        return chart.expenseOf(line.classificationScheme(), line.classificationId());
    }

    private void post(Invoice invoice, String kind, Text description, List<Line> lines, LocalDate day) {
        Source source = new Source(invoice.contractId(), invoice.orderId(), invoice.id(), null);
        journal.post(invoice.memberId(), day, kind, description, source, lines, clock.now());
    }
}
