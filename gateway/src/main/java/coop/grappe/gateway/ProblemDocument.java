package coop.grappe.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as an RFC 9457 document in the reader's language.
 *
 * @param language the tag for {@code Content-Language}
 */
record ProblemDocument(int status, String language, String json) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "https://grappe.coop/problems/";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static ProblemDocument of(Refusal refusal, HttpServerRequest request, String correlationId) {
        Locale language = language(request.getHeader("Accept-Language"));
        ResourceBundle words = ResourceBundle.getBundle("coop.grappe.gateway.problems", language, NO_FALLBACK);
        JsonObject document = new JsonObject()
                .put("type", TYPE_PREFIX + refusal.slug())
                .put("status", refusal.status())
                .put("title", words.getString(refusal.slug() + ".title"))
                .put("detail", words.getString(refusal.slug() + ".detail"))
                .put("instance", request.path())
                .put("correlationId", correlationId);
        return new ProblemDocument(refusal.status(), language.getLanguage(), document.encode());
    }

    /** English, unless French is preferred. */
    private static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
