package coop.grappe.purchasing.ubl;

import coop.grappe.platform.problem.Problem;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document from outside that its schema allows.
 *
 * @param content as it came
 * @param tree what it says
 */
record IncomingDocument(UblKind kind, byte[] content, Document tree) {

    private static final String BASIC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    /** Far more than an invoice of 500 lines; what is attached to one belongs elsewhere. */
    static final int MOST_BYTES = 4 << 20;

    /**
     * Reads a document.
     *
     * @throws Problem 400 if it is no XML, or XML that nobody needs (a DTD, entities); 413 if it is too long; 422 if it is not one of
     *     those that we understand, or if its schema does not allow it, with every fault and its line
     */
    static IncomingDocument read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Problem(UblProblem.TOO_LARGE, MOST_BYTES >> 20);
        }
        try {
            Document tree = SafeXml.parse(content);
            Element root = tree.getDocumentElement();
            UblKind kind = UblKind.of(String.valueOf(root.getNamespaceURI()), root.getLocalName())
                    .filter(UblKind::isUnderstood)
                    .orElseThrow(() -> new Problem(UblProblem.OTHER_KIND, root.getLocalName()));
            List<Fault> faults = UblSchemas.check(kind, content);
            if (!faults.isEmpty()) {
                throw new Problem(UblProblem.NOT_SCHEMA_VALID, faults.size()).with("faults", faults);
            }
            return new IncomingDocument(kind, content, tree);
        } catch (SafeXml.Unreadable unreadable) {
            throw new Problem(UblProblem.UNREADABLE).with("faults", unreadable.faults());
        }
    }

    /** The number that its sender gave it. */
    String number() {
        String number = child("ID");
        return number == null ? "" : number;
    }

    /** What it says that it follows. */
    @Nullable
    String customization() {
        return child("CustomizationID");
    }

    private @Nullable String child(String name) {
        for (Node node = tree.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName()) && BASIC.equals(node.getNamespaceURI())) {
                return node.getTextContent().strip();
            }
        }
        return null;
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    String sha256() {
        return HexFormat.of().formatHex(XmlAnswer.sha256(content));
    }
}
