package coop.grappe.supplier.registry;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader may see of a supplier. */
@Schema(examples = """
                {"id":"CA-QC-NEQ:1199300001","name":"Déneigement du Fleuve inc.",
                "email":"soumissions@fleuve.example","tags":["déneigement"],"regions":["Montréal"],
                "registeredAt":"2030-02-01T14:30:00.123456Z"}""")
record SupplierView(
        String id, String name, @Nullable String email, List<String> tags, List<String> regions, Instant registeredAt) {

    static SupplierView of(Supplier supplier) {
        return new SupplierView(
                supplier.id(),
                supplier.name(),
                supplier.email(),
                supplier.tags(),
                supplier.regions(),
                supplier.registeredAt());
    }
}
