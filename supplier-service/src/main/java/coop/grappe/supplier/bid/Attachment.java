package coop.grappe.supplier.bid;

import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.sealing.SealedBid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A document on its way under the seal. */
record Attachment(BidDocument described, byte[] bytes) {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_TOGETHER = 20 * 1024 * 1024;
    private static final int MEBI = 1024 * 1024;

    /**
     * Reads the documents of a request.
     *
     * @param quality the criteria that documents may answer
     * @param violations takes up what is wrong
     * @return those that could be read
     */
    static List<Attachment> read(List<DocumentPlan> plans, Set<String> quality, Violations violations) {
        List<Attachment> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            DocumentPlan plan = plans.get(i);
            String field = "documents[" + i + "]";
            boolean answers = plan.criterionId() == null || quality.contains(plan.criterionId());
            violations.check(answers, field + ".criterionId", "criterion.unknown");
            Optional<Attachment> attachment = plan.bytes().map(bytes -> of(plan, bytes));
            violations.check(attachment.isPresent(), field + ".content", "document.base64");
            attachment.ifPresent(found -> {
                found.check(field, violations);
                violations.check(seen.add(found.described.sha256()), field + ".content", "document.twice");
                read.add(found);
            });
        }
        long together = read.stream().mapToLong(one -> one.bytes.length).sum();
        violations.check(together <= MOST_TOGETHER, "documents", "document.together", MOST_TOGETHER / MEBI);
        return read;
    }

    private static Attachment of(DocumentPlan plan, byte[] bytes) {
        return new Attachment(
                new BidDocument(plan.name(), plan.mediaType(), bytes.length, sha256(bytes), plan.criterionId()), bytes);
    }

    private void check(String field, Violations violations) {
        violations
                .check(bytes.length <= MOST_BYTES, field + ".content", "document.size", MOST_BYTES / MEBI)
                .check(
                        described.mediaType().fits(bytes),
                        field + ".content",
                        "document.kind",
                        described.mediaType().word());
    }

    /** In hexadecimal. */
    static String sha256(byte[] bytes) {
        return new SealedBid(bytes).digest();
    }
}
