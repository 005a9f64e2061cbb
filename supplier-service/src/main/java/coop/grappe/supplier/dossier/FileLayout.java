package coop.grappe.supplier.dossier;

import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.dossier.FilePages.Bar;
import coop.grappe.supplier.dossier.FilePages.Fact;
import coop.grappe.supplier.tender.Amendment;
import coop.grappe.supplier.tender.Breakpoints;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.DemandStep;
import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.Lot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a tender file into what is printed of it in one language. */
final class FileLayout {

    private static final BigDecimal FULL = new BigDecimal(100);

    private final TenderFile file;
    private final Wording in;
    private final Map<UUID, TenderFile.Item> items;

    FileLayout(TenderFile file, Wording wording) {
        this.file = file;
        this.in = wording;
        this.items = file.items().stream().collect(Collectors.toMap(TenderFile.Item::itemId, Function.identity()));
    }

    /** @param digest of the file; empty for a draft */
    FilePages pages(String digest) {
        Instant issued = file.issuedAt();
        return new FilePages(
                in.language().getLanguage(),
                in.of(file.title()),
                issued == null ? in.word("draft") : in.word("edition", file.edition(), in.moment(issued)),
                issued == null,
                digest,
                identity(),
                dates(),
                new RulesLayout(file, in).facts(),
                lots(),
                file.criteria().stream().map(this::criterion).toList(),
                judging(),
                documents(),
                answers(),
                amendments());
    }

    private List<Fact> identity() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(in.word("organizer"), file.organizer()));
        facts.add(new Fact(in.word("tender"), file.tenderId().toString()));
        if (file.procedure() != null) {
            facts.add(new Fact(
                    in.word("procedure"),
                    in.word("procedure." + file.procedure().word())));
        }
        return facts;
    }

    private List<Fact> dates() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "publishedAt", file.publishedAt());
        add(facts, "enquiriesUntil", file.enquiriesUntil());
        add(facts, "submissionDeadline", file.submissionDeadline());
        return facts;
    }

    private void add(List<Fact> facts, String name, @Nullable Instant at) {
        facts.add(new Fact(in.word(name), at == null ? in.word("undecided") : in.moment(at)));
    }

    private List<FilePages.LotPage> lots() {
        return IntStream.range(0, file.lots().size())
                .mapToObj(i -> lot(i + 1, file.lots().get(i)))
                .toList();
    }

    private FilePages.LotPage lot(int number, Lot lot) {
        return new FilePages.LotPage(
                in.word("lot", number, in.of(lot.title())),
                lot.itemIds().stream().map(items::get).map(item -> item(item)).toList());
    }

    private FilePages.ItemPage item(TenderFile.Item item) {
        String tiers = item.thresholds().isEmpty()
                ? in.word("tiers.own")
                : in.word(
                        "tiers.required",
                        item.thresholds().stream()
                                .map(threshold -> in.number(new BigDecimal(threshold)))
                                .collect(Collectors.joining(" · ")));
        return new FilePages.ItemPage(
                in.of(item.names()),
                in.word(
                        "item.details",
                        item.classification().scheme(),
                        item.classification().id(),
                        in.unit(item.unit()),
                        in.number(item.packSize())),
                in.quantity(item.quantity()),
                item.demand().stream()
                        .map(region -> bar(region.region(), region.quantity(), item.quantity()))
                        .toList(),
                item.curve().stream()
                        .map(step -> bar(priced(step), step.quantity(), item.quantity()))
                        .toList(),
                tiers);
    }

    private String priced(DemandStep step) {
        return step.atMost() == null ? in.word("curve.firm") : in.word("curve.atMost", in.price(step.atMost()));
    }

    private Bar bar(String name, Quantity part, Quantity whole) {
        int width = whole.isZero()
                ? 0
                : part.value()
                        .multiply(FULL)
                        .divide(whole.value(), 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return new Bar(name, in.quantity(part), width);
    }

    private FilePages.CriterionRow criterion(Criterion criterion) {
        return new FilePages.CriterionRow(
                in.of(criterion.name()),
                in.word("criterion." + criterion.kind().word()),
                in.percent(BigDecimal.valueOf(criterion.weight())));
    }

    private List<String> judging() {
        JudgingRules rules = Objects.requireNonNullElse(file.judging(), JudgingRules.BY_LOWEST_PRICE);
        return rules.words(file.lots()).stream().map(in::of).toList();
    }

    private List<FilePages.DocumentRow> documents() {
        return IntStream.range(0, file.documents().size())
                .mapToObj(i -> {
                    TenderFile.Document document = file.documents().get(i);
                    return new FilePages.DocumentRow(
                            i + 1,
                            in.of(document.title()),
                            document.name(),
                            in.size(document.size()),
                            document.sha256());
                })
                .toList();
    }

    private List<FilePages.AnswerRow> answers() {
        return IntStream.range(0, file.answers().size())
                .mapToObj(i -> {
                    TenderFile.Answer answer = file.answers().get(i);
                    return new FilePages.AnswerRow(
                            i + 1, answer.question(), answer.answer(), in.moment(answer.answeredAt()));
                })
                .toList();
    }

    private List<FilePages.AmendmentRow> amendments() {
        return IntStream.range(0, file.amendments().size())
                .mapToObj(i -> {
                    Amendment amendment = file.amendments().get(i);
                    return new FilePages.AmendmentRow(
                            i + 1,
                            in.moment(amendment.publishedAt()),
                            in.of(amendment.description()),
                            changes(amendment));
                })
                .toList();
    }

    private List<String> changes(Amendment amendment) {
        List<String> changes = new ArrayList<>();
        changes.add(in.word("change.deadline", in.moment(amendment.submissionDeadline())));
        if (amendment.enquiriesUntil() != null) {
            changes.add(in.word("change.enquiries", in.moment(amendment.enquiriesUntil())));
        }
        amendment.lots().forEach(lot -> changes.add(in.word("change.lot", in.of(lot.title()))));
        amendment.breakpoints().forEach(tiers -> changes.add(change(tiers)));
        if (!amendment.documents().added().isEmpty()) {
            changes.add(in.word("change.added", amendment.documents().added().size()));
        }
        if (!amendment.documents().withdrawn().isEmpty()) {
            changes.add(in.word(
                    "change.withdrawn", amendment.documents().withdrawn().size()));
        }
        if (amendment.asksAnew()) {
            changes.add(in.word("change.confirm"));
        }
        return changes;
    }

    private String change(Breakpoints tiers) {
        TenderFile.Item item = items.get(tiers.itemId());
        String name = item == null ? tiers.itemId().toString() : in.of(item.names());
        return tiers.thresholds().isEmpty()
                ? in.word("change.tiers.own", name)
                : in.word(
                        "change.tiers",
                        name,
                        tiers.thresholds().stream().map(in::number).collect(Collectors.joining(" · ")));
    }
}
