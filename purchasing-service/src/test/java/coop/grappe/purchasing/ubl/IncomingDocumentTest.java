package coop.grappe.purchasing.ubl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside is read with care. */
class IncomingDocumentTest {

    private static final String INVOICE = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">%s</Invoice>";

    private static UblProblem refusal(String document) {
        return Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            Problem problem =
                    assertThrows(Problem.class, () -> IncomingDocument.read(document.getBytes(StandardCharsets.UTF_8)));
            return (UblProblem) problem.type();
        });
    }

    @Test
    void anExternalEntityIsRefused() {
        assertEquals(
                UblProblem.UNREADABLE,
                refusal("<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + INVOICE.formatted("<cbc:ID>&x;</cbc:ID>")));
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        assertEquals(UblProblem.UNREADABLE, refusal(laughs + "]>" + INVOICE.formatted("<cbc:ID>&a29;</cbc:ID>")));
    }

    @Test
    void aDocumentTypeFromElsewhereIsRefused() {
        assertEquals(
                UblProblem.UNREADABLE,
                refusal("<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:1/x.dtd\">" + INVOICE.formatted("")));
    }

    @Test
    void aTreeWithoutEndIsRefused() {
        assertEquals(
                UblProblem.UNREADABLE, refusal(INVOICE.formatted("<cbc:ID>".repeat(1000) + "</cbc:ID>".repeat(1000))));
    }

    @Test
    void aDocumentBeyondTheLimitIsRefusedUnread() {
        assertEquals(UblProblem.TOO_LARGE, refusal("<".repeat(IncomingDocument.MOST_BYTES + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "nothing", "<a", "<a></b>", "<a/><b/>", "{\"a\":1}", "<a>\u0000</a>", "<a>&b;</a>"})
    void whatIsNoXmlIsRefused(String document) {
        assertEquals(UblProblem.UNREADABLE, refusal(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Invoice/>",
                "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>",
                "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\"/>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"
            })
    void anotherKindIsRefused(String document) {
        assertEquals(UblProblem.OTHER_KIND, refusal(document));
    }

    @Test
    void whatTheSchemaDoesNotAllowIsRefused() {
        assertEquals(UblProblem.NOT_SCHEMA_VALID, refusal(INVOICE.formatted("<cbc:ID>1</cbc:ID>")));
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        byte[] content = INVOICE.formatted("\n<cbc:ID>1</cbc:ID>\n<cbc:IssueDate>yesterday</cbc:IssueDate>\n"
                        + "<cbc:DueDate>tomorrow</cbc:DueDate>\n<cbc:Colour>red</cbc:Colour>\n")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                java.util.List.of(3, 3, 4, 4, 5),
                UblSchemas.check(UblKind.INVOICE, content).stream()
                        .map(Fault::line)
                        .toList());
    }
}
