package coop.grappe.purchasing.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints one kind of document as PDF: tagged for screen readers (PDF/UA), its font within it, from a machine that needs no fonts. The
 * template, HTML of Qute, finds the words under {@code words}, the document under {@code page}, and the style of all our documents
 * under {@code style}.
 */
public final class Printer {

    private static final String HTML = "text/html";
    /** PDFBox brings it; it has every letter that French and English need. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = text(Printer.class, "style.css");

    private final Template template;

    /** @param neighbour a class of the package in which the template stands */
    public Printer(Class<?> neighbour, String name) {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build();
        this.template = engine.parse(text(neighbour, name), Variant.forContentType(HTML), name);
    }

    /** @param page public records of texts in the reader's language */
    public byte[] pdf(Object page, Wording wording) {
        String html = template.data("words", wording.words())
                .data("language", wording.language().getLanguage())
                .data("style", new RawString(STYLE))
                .data("page", page)
                .render();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("Grappe")
                    .useUnicodeLineBreaker(new LineBreaks(wording.language()))
                    .useFont(Printer::font, "Liberation Sans", 400, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be printed", e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }

    private static String text(Class<?> neighbour, String name) {
        try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
