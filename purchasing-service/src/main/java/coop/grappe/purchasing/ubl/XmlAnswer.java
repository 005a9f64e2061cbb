package coop.grappe.purchasing.ubl;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A document that is downloaded, with what proves that it arrived whole (RFC 9530). */
final class XmlAnswer {

    private XmlAnswer() {}

    /** A document of ours. @param name of the file, in plain letters */
    static Response of(byte[] content, String name, Request request) {
        return of(content, MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"), name, request);
    }

    /** A document as it came, in the encoding that it declares itself. */
    static Response asItCame(byte[] content, String name, Request request) {
        return of(content, MediaType.APPLICATION_XML_TYPE, name, request);
    }

    private static Response of(byte[] content, MediaType type, String name, Request request) {
        byte[] digest = sha256(content);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(digest));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(content)
                .type(type)
                .tag(tag)
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Vary", "Accept-Language")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
