package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A declaration as it stands. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000009","organization":"CA-QC-NEQ:1165432000","evaluator":"evaluation",
                "kind":"conflict","suppliers":["CA-QC-NEQ:1199300001"],"reasons":"Mon frère y travaille.",
                "declaredAt":"2030-03-01T18:00:00.123456Z"}""")
record DeclarationView(
        UUID id,
        String organization,
        String evaluator,
        DeclarationKind kind,
        List<String> suppliers,
        @Nullable String reasons,
        Instant declaredAt) {

    static DeclarationView of(Declaration declaration) {
        return new DeclarationView(
                declaration.id(),
                declaration.organization(),
                declaration.login(),
                declaration.kind(),
                declaration.suppliers(),
                declaration.reasons(),
                declaration.declaredAt());
    }
}
