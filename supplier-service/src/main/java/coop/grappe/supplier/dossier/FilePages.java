package coop.grappe.supplier.dossier;

import java.util.List;

/**
 * A tender file as it is printed: everything is text in the reader's language.
 *
 * @param edition which edition this is, and of when; or that it is a draft
 * @param digest of the file that is printed; empty in a draft
 */
public record FilePages(
        String language,
        String title,
        String edition,
        boolean draft,
        String digest,
        List<Fact> identity,
        List<Fact> dates,
        List<Fact> rules,
        List<LotPage> lots,
        List<CriterionRow> criteria,
        List<String> judging,
        List<DocumentRow> documents,
        List<AnswerRow> answers,
        List<AmendmentRow> amendments) {

    /** Something that has a name and a value. */
    public record Fact(String name, String value) {}

    /** A lot with its items. */
    public record LotPage(String heading, List<ItemPage> items) {}

    /** An item: how much of it goes where, and at which price. */
    public record ItemPage(
            String name, String details, String total, List<Bar> regions, List<Bar> curve, String tiers) {}

    /** @param width from 0 to 100, of the longest */
    public record Bar(String name, String value, int width) {}

    /** What bids are judged on. */
    public record CriterionRow(String name, String kind, String weight) {}

    /** A document with its hash, in two halves so that it fits. */
    public record DocumentRow(int number, String title, String name, String size, String hash) {}

    /** A question with its answer. */
    public record AnswerRow(int number, String question, String answer, String answeredAt) {}

    /** An amendment with what it has changed. */
    public record AmendmentRow(int number, String publishedAt, String description, List<String> changes) {}
}
