package coop.grappe.platform.web;

import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the request's {@code If-Match} says of the version that it means to change (RFC 9110, section 13.1.1). */
@RequestScoped
public class Preconditions {

    private final CurrentVertxRequest request;

    Preconditions(CurrentVertxRequest request) {
        this.request = request;
    }

    /** @throws Problem 428 without {@code If-Match}, 412 if it names another version */
    public void require(long version) {
        if (ifMatch() == null) {
            throw new Problem(CommonProblem.PRECONDITION_REQUIRED);
        }
        honour(version);
    }

    /** @throws Problem 412 if there is an {@code If-Match} that names another version */
    public void honour(long version) {
        String ifMatch = ifMatch();
        if (ifMatch == null || ifMatch.trim().equals("*")) {
            return;
        }
        String present = Answers.etag(version);
        boolean matches = Arrays.stream(ifMatch.split(",")).map(String::trim).anyMatch(present::equals);
        if (!matches) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }

    private @Nullable String ifMatch() {
        return request.getCurrent().request().getHeader("If-Match");
    }
}
