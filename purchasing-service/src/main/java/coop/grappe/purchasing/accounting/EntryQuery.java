package coop.grappe.purchasing.accounting;

import coop.grappe.platform.problem.Violations;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what entries are looked for; a {@code @BeanParam}. */
public class EntryQuery {

    @QueryParam("contract")
    @Nullable
    UUID contract;

    @QueryParam("order")
    @Nullable
    UUID order;

    @QueryParam("receipt")
    @Nullable
    UUID receipt;

    @QueryParam("return")
    @Nullable
    UUID goodsReturn;

    @QueryParam("invoice")
    @Nullable
    UUID invoice;

    @QueryParam("creditNote")
    @Nullable
    UUID creditNote;

    @QueryParam("payment")
    @Nullable
    UUID payment;

    @QueryParam("rebate")
    @Nullable
    UUID rebate;

    @QueryParam("sharing")
    @Nullable
    UUID sharing;

    @QueryParam("dividend")
    @Nullable
    UUID dividend;

    @QueryParam("shortfall")
    @Nullable
    UUID shortfall;

    @QueryParam("feeSettlement")
    @Nullable
    UUID feeSettlement;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("account")
    @Nullable
    String account;

    @QueryParam("from")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Nullable
    LocalDate to;

    /** @throws coop.grappe.platform.problem.Problem 400 if the kind is none or the days are the wrong way round */
    EntryFilter filter() {
        EntryKind found = kind == null ? null : EntryKind.find(kind).orElse(null);
        new Violations(AccountingProblem.class)
                .check(kind == null || found != null, "kind", "kind.unknown")
                .check(from == null || to == null || !from.isAfter(to), "from", "format.dates")
                .throwIfAny();
        Map<SourceKind, UUID> sources = new EnumMap<>(SourceKind.class);
        put(sources, SourceKind.CONTRACT, contract);
        put(sources, SourceKind.ORDER, order);
        put(sources, SourceKind.RECEIPT, receipt);
        put(sources, SourceKind.RETURN, goodsReturn);
        put(sources, SourceKind.INVOICE, invoice);
        put(sources, SourceKind.CREDIT_NOTE, creditNote);
        put(sources, SourceKind.PAYMENT, payment);
        put(sources, SourceKind.REBATE, rebate);
        put(sources, SourceKind.SHARING, sharing);
        put(sources, SourceKind.DIVIDEND, dividend);
        put(sources, SourceKind.SHORTFALL, shortfall);
        put(sources, SourceKind.FEE_SETTLEMENT, feeSettlement);
        return new EntryFilter(sources, found, account, from, to, 0, Long.MAX_VALUE);
    }

    private static void put(Map<SourceKind, UUID> sources, SourceKind kind, @Nullable UUID id) {
        if (id != null) {
            sources.put(kind, id);
        }
    }
}
