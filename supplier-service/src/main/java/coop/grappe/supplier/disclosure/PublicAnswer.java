package coop.grappe.supplier.disclosure;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An answer that anyone may read, keep for a while, embed in a page of another site, and ask for again only if it has changed. */
final class PublicAnswer {

    /** What never changes. */
    static final int FOR_EVER = 365 * 24 * 60 * 60;

    /** What may change with the next step of a tender. */
    static final int A_MINUTE = 60;

    private PublicAnswer() {}

    static Response of(Object document, int seconds, Request request) {
        String body = Json.pretty(document);
        EntityTag tag = new EntityTag(digest(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(body, MediaType.APPLICATION_JSON_TYPE) : unchanged;
        return withHeaders(answer.tag(tag), seconds);
    }

    /** Nothing to read (yet): an empty package would not be valid. */
    static Response nothing() {
        return withHeaders(Response.noContent(), A_MINUTE);
    }

    private static Response withHeaders(Response.ResponseBuilder answer, int seconds) {
        CacheControl cache = new CacheControl();
        cache.setPrivate(false);
        cache.setNoTransform(false);
        cache.setMaxAge(seconds);
        return answer.cacheControl(cache)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private static String digest(String body) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
