package coop.grappe.supplier.tender;

import coop.grappe.sealing.Sha256;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.function.Supplier;

/** A file that is downloaded, with what proves that it arrived whole (RFC 3230, and RFC 9530 that replaces it). */
public final class FileAnswer {

    private FileAnswer() {}

    /**
     * @param sha256 of the content, in hexadecimal
     * @param content asked for only if the reader does not have it yet
     */
    public static Response of(String sha256, String mediaType, String name, Supplier<byte[]> content, Request request) {
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return digested(content.get())
                .type(mediaType)
                .tag(tag)
                .header("Content-Disposition", "attachment; filename=\"" + plain(name) + "\"")
                .build();
    }

    /** The content with its digest. */
    public static Response.ResponseBuilder digested(byte[] content) {
        String digest = Base64.getEncoder().encodeToString(Sha256.of(content));
        return Response.ok(content)
                .header("Digest", "sha-256=" + digest)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
