package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contract as both sides sign it: one canonical text, a line per fact, in a fixed order, so that the same contract always has
 * the same digest. Names stand between quotation marks, with backslashes before quotation marks and backslashes, and line breaks as
 * {@code \n}.
 */
record ContractDocument(String text) {

    static ContractDocument of(Contract contract) {
        return of(contract, contract.clauses(), contract.documentVersion());
    }

    /** What the contract would read with other clauses, as that version of its document. */
    static ContractDocument of(Contract contract, Clauses clauses, int version) {
        Facts facts = new Facts();
        facts.add("contract", contract.id());
        facts.add("version", version);
        facts.add("award", contract.awardId());
        facts.add(
                "title", quoted(contract.title().fr()), quoted(contract.title().en()));
        facts.add("organizer", contract.organizer());
        facts.add("supplier", contract.supplierId(), quoted(clauses.supplierName()));
        boolean atCost = clauses.terms().feeBasis() == FeeBasis.AT_COST;
        facts.add("fee", plain(contract.feePercent()) + (atCost ? " at cost" : ""));
        terms(facts, clauses.terms());
        clauses.items().forEach(item -> item(facts, item));
        clauses.terms()
                .commitments()
                .forEach(commitment -> facts.add(
                        "commitment",
                        commitment.itemId(),
                        "minimum",
                        commitment.minimum(),
                        "shortfall at",
                        commitment.shortfallPrice()));
        return new ContractDocument(facts.text.toString());
    }

    private static void terms(Facts facts, ContractTerms terms) {
        ContractTerms.Period period = terms.period();
        facts.add("period", period == null ? "without end" : "%s to %s".formatted(period.from(), period.to()));
        ContractTerms.Renewals renewals = terms.renewals();
        facts.add(
                "renewals",
                renewals == null
                        ? "none"
                        : "%d times %d months, notice %d days, %s"
                                .formatted(
                                        renewals.times(),
                                        renewals.months(),
                                        renewals.noticeDays(),
                                        renewals.consent() ? "with consent" : "by the organizer"));
        facts.add(
                "pricing",
                terms.pricing() == null ? "by schedule" : terms.pricing().word());
        facts.add("minimum order", orNone(terms.minimumOrder()));
        facts.add("whole packs", terms.wholePacks() ? "yes" : "no");
        facts.add("cancellation", terms.cancellation().word());
        facts.add("total ceiling", orNone(terms.ceiling()));
        ContractTerms.RevisionClause clause = terms.priceRevision();
        facts.add("price revision", clause == null ? "none" : revision(clause));
        ContractTerms.Ending ending = terms.ending();
        facts.add(
                "ending",
                ending.noticeDays() == null
                        ? "for default only"
                        : "notice %d days, %s"
                                .formatted(
                                        ending.noticeDays(),
                                        ending.supplierToo() ? "either side" : "by the organizer"));
        facts.add("remedy", ending.remedy(), "days");
        facts.add("open orders", ending.openOrders().word());
    }

    private static String revision(ContractTerms.RevisionClause clause) {
        return "index %s base %s share %s%% floor %s%% cap %s%% every %d months notice %d days"
                .formatted(
                        clause.index(),
                        plain(clause.baseValue()),
                        plain(clause.sharePercent()),
                        plain(clause.floorPercent()),
                        plain(clause.capPercent()),
                        clause.everyMonths(),
                        clause.noticeDays());
    }

    private static void item(Facts facts, Clauses.Item item) {
        facts.add(
                "item",
                item.itemId(),
                quoted(item.names().fr()),
                quoted(item.names().en()));
        facts.add("item", item.itemId(), "pack", plain(item.packSize()), item.unit());
        facts.add("item", item.itemId(), "ceiling", plain(item.ceiling()), item.unit(), prices(item.schedule()));
        item.revisions()
                .forEach(revision ->
                        facts.add("item", item.itemId(), "since", revision.from(), prices(revision.schedule())));
    }

    private static String prices(PriceSchedule schedule) {
        return schedule.tiers().stream()
                .map(tier -> " from %s at %s".formatted(plain(tier.threshold()), tier.unitPrice()))
                .collect(Collectors.joining("", schedule.kind().word(), ""));
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String orNone(@Nullable Money money) {
        return money == null ? "none" : money.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String name) {
        return '"'
                + name.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                + '"';
    }

    /** Lines of words. */
    private static final class Facts {

        private final StringBuilder text = new StringBuilder();

        void add(String name, Object... words) {
            text.append(name);
            for (Object word : words) {
                text.append(' ').append(word);
            }
            text.append('\n');
        }
    }
}
