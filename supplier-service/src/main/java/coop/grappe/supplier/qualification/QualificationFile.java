package coop.grappe.supplier.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The document of a qualification, apart from it, so that lists don't read it. It never changes. */
@Entity
public class QualificationFile {

    @Id
    private UUID id;

    private byte[] content;

    protected QualificationFile() {}

    static QualificationFile of(Qualification qualification, DocumentFile file) {
        QualificationFile kept = new QualificationFile();
        kept.id = qualification.id();
        kept.content = file.content();
        return kept;
    }

    byte[] content() {
        return content.clone();
    }
}
