package coop.grappe.platform.web;

import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Notes the digest of each body on its way to the resource, for {@link IdempotencyKeys}. A resource that takes its body as a stream may get
 * a long one: that waits on the disk, not in memory. Any other body is refused beyond 32 MiB.
 */
@Provider
public class DigestingReader implements ReaderInterceptor {

    private static final int MOST = 32 << 20;
    private static final int PIECE = 1 << 16;

    private final RequestDigest digest;

    DigestingReader(RequestDigest digest) {
        this.digest = digest;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        boolean streamed = context.getType().equals(InputStream.class);
        boolean digested = context.getHeaders().getFirst("Idempotency-Key") != null;
        if (streamed && digested) {
            context.setInputStream(spooled(context.getInputStream()));
        } else if (!streamed) {
            byte[] body = context.getInputStream().readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE);
            }
            if (digested) {
                digest.update(body, body.length);
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** The whole body, on the disk until it is closed or read to its end. */
    private InputStream spooled(InputStream body) throws IOException {
        Path file = Files.createTempFile("grappe-body-", "");
        InputStream kept = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        try (var out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                digest.update(piece, read);
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            kept.close();
            throw e;
        }
        return new ClosingAtEnd(kept);
    }

    /** Nobody is sure to close the stream of a body that a resource has read to its end. */
    private static final class ClosingAtEnd extends FilterInputStream {

        private boolean ended;

        ClosingAtEnd(InputStream kept) {
            super(kept);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = ended ? -1 : in.read(into, from, length);
            if (read < 0) {
                ended = true;
                in.close();
            }
            return read;
        }
    }
}
