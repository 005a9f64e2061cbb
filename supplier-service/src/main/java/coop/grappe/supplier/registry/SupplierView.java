package coop.grappe.supplier.registry;

import coop.grappe.supplier.scorecard.Suggestion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A supplier, for itself, for the operator and for those who may invite it.
 *
 * @param kinds those of its tags that are words of law
 * @param standing by sanctions in force
 * @param suggestion what its scorecard suggests; it binds nobody
 */
@Schema(examples = """
                {"id":"CA-QC-NEQ:1199300001","name":"Déneigement du Fleuve inc.",
                "email":"soumissions@fleuve.example",
                "numbers":{"neq":"1199300001","gst":"123456782RT0001","qst":"1234567890TQ0001"},"kinds":["local"],
                "tags":["déneigement","local"],"regions":["Montréal"],"categories":["7210"],
                "capacity":{"yearly":{"amount":"250000.00","currency":"CAD"},"categories":[]},
                "standing":{"level":"good","sanctionId":null,"until":null,"reason":null},"suggestion":"unproven",
                "registeredAt":"2030-02-01T14:30:00.123456Z"}""")
record SupplierView(
        String id,
        String name,
        @Nullable String email,
        IdentityNumbers numbers,
        List<SupplierKind> kinds,
        List<String> tags,
        List<String> regions,
        List<String> categories,
        Volume capacity,
        Standing standing,
        Suggestion suggestion,
        Instant registeredAt) {

    static SupplierView of(Supplier supplier, Suggestion suggestion, Instant now) {
        return new SupplierView(
                supplier.id(),
                supplier.name(),
                supplier.email(),
                supplier.numbers(),
                SupplierKind.among(supplier.tags()),
                supplier.tags(),
                supplier.regions(),
                supplier.categories().stream().map(Category::code).toList(),
                supplier.capacity(),
                supplier.standing(now),
                suggestion,
                supplier.registeredAt());
    }
}
