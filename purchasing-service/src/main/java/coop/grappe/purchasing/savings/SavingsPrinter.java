package coop.grappe.purchasing.savings;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a savings report as PDF for a general assembly: one page that says it all, then tables. Tagged for screen readers (PDF/UA), its
 * font within it, from a machine that needs no fonts.
 */
@Singleton
class SavingsPrinter {

    private static final String HTML = "text/html";
    /** PDFBox brings it; it has every letter that French and English need. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Template template;

    SavingsPrinter() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build();
        this.template = engine.parse(text("savings-report.html"), Variant.forContentType(HTML), "savings-report");
    }

    byte[] pdf(SavingsReport report, LocalDate today, Locale language) {
        SavingsWords words = new SavingsWords(language);
        String html = template.data("words", words.words())
                .data("page", new SavingsLayout(report, words).pages(today))
                .render();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("Grappe")
                    .useFont(SavingsPrinter::font, "Liberation Sans", 400, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The savings report could not be printed", e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(SavingsPrinter.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
