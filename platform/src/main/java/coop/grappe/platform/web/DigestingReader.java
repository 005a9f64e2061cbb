package coop.grappe.platform.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Notes the digest of each body on its way to the resource, for {@link IdempotencyKeys}. */
@Provider
public class DigestingReader implements ReaderInterceptor {

    private final RequestDigest digest;

    DigestingReader(RequestDigest digest) {
        this.digest = digest;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst("Idempotency-Key") != null) {
            byte[] body = context.getInputStream().readAllBytes();
            digest.update(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
