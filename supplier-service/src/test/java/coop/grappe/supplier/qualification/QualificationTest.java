package coop.grappe.supplier.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Schemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QualificationTest {

    private static final Instant NOW = Instant.parse("2030-02-01T12:00:00Z");

    /** The first of March begins so late in Québec. */
    private static final Instant AFTER = Instant.parse("2030-03-01T05:00:00Z");

    private static final byte[] PDF = "%PDF-1.7 licence".getBytes(StandardCharsets.US_ASCII);

    private static QualificationPlan plan(String validFrom, String expiresOn) {
        QualificationPlan plan = new QualificationPlan();
        plan.kind = "licence-rbq";
        plan.issuer = "RBQ";
        plan.validFrom = validFrom;
        plan.expiresOn = expiresOn;
        plan.name = "licence.pdf";
        return plan;
    }

    private static Qualification submitted(String validFrom, String expiresOn) throws IOException {
        return Qualification.submitted(
                "CA-FED:1",
                plan(validFrom, expiresOn),
                DocumentFile.read(new ByteArrayInputStream(PDF)),
                "vendeuse",
                NOW);
    }

    @Test
    void itCountsOnceVerifiedUntilTheEndOfItsLastDayInQuebec() throws IOException {
        Qualification licence = submitted("2030-01-01", "2030-02-28");
        assertFalse(licence.isValid(NOW));
        licence.verify("opératrice", NOW);
        assertTrue(licence.isValid(NOW));
        assertTrue(licence.isValid(AFTER.minusNanos(1_000)));
        assertFalse(licence.isValid(AFTER));
        assertTrue(licence.isExpired(AFTER));
    }

    @Test
    void itDoesNotCountBeforeItsFirstDay() throws IOException {
        Qualification licence = submitted("2030-02-28", "2030-12-31");
        licence.verify("opératrice", NOW);
        assertFalse(licence.isValid(Instant.parse("2030-02-28T04:59:59Z")));
        assertTrue(licence.isValid(Instant.parse("2030-02-28T05:00:00Z")));
    }

    @Test
    void whatHasExpiredIsNotVerifiedAndWhatWasVerifiedCanBeRefused() throws IOException {
        Qualification expired = submitted("2030-01-01", "2030-02-28");
        assertEquals(
                QualificationProblem.QUALIFICATION_EXPIRED,
                assertThrows(Problem.class, () -> expired.verify("opératrice", AFTER))
                        .type());
        assertEquals(QualificationState.SUBMITTED, expired.state());
        Qualification forged = submitted("2030-01-01", "2030-12-31");
        forged.verify("opératrice", NOW);
        forged.refuse("Faux", "opératrice", NOW);
        assertFalse(forged.isValid(NOW));
        assertEquals("Faux", forged.reason());
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        assertThrows(Problem.class, () -> plan("2030-03-02", "2030-03-01").check(NOW));
        assertThrows(Problem.class, () -> plan("2029-01-01", "2030-01-31").check(NOW));
        assertThrows(Problem.class, () -> plan("2030-01-01", "2090-01-01").check(NOW));
        assertThrows(Problem.class, () -> plan("2030-02-30", "2030-03-01").check(NOW));
        plan("2030-02-01", "2030-02-01").check(NOW);
    }

    @Test
    void documentsAreKnownByTheirBeginningAndNoLongerThan5MiB() throws IOException {
        assertEquals(
                DocumentType.PDF,
                DocumentFile.read(new ByteArrayInputStream(PDF)).type());
        assertEquals(
                DocumentType.PNG,
                DocumentType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0})
                        .orElseThrow());
        assertEquals(
                DocumentType.JPEG,
                DocumentType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})
                        .orElseThrow());
        assertThrows(Problem.class, () -> DocumentFile.read(new ByteArrayInputStream(new byte[] {'M', 'Z'})));
        assertThrows(Problem.class, () -> DocumentFile.read(new ByteArrayInputStream(new byte[0])));
        byte[] long_ = new byte[(5 << 20) + 1];
        System.arraycopy(PDF, 0, long_, 0, PDF.length);
        assertEquals(
                CommonProblem.PAYLOAD_TOO_LARGE,
                assertThrows(Problem.class, () -> DocumentFile.read(new ByteArrayInputStream(long_)))
                        .type());
    }

    @Test
    void everyEventFitsItsSchema() throws IOException {
        Qualification licence = submitted("2030-01-01", "2030-02-28");
        Schemas.check(licence.verify("opératrice", NOW));
        Schemas.check(licence.remind(NOW));
        Schemas.check(licence.refuse("Faux", "opératrice", NOW));
    }
}
