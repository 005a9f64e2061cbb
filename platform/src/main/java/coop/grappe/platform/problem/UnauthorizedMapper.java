package coop.grappe.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/**
 * No token where one is needed. Stands before the library's own mapper, which does not link with this Quarkus: its 3.21.0
 * asks the challenge for a field that is gone.
 */
@Provider
@Priority(1)
public class UnauthorizedMapper extends ExceptionMapperBase<UnauthorizedException> {

    @Override
    protected HttpProblem toProblem(UnauthorizedException refused) {
        return HttpProblem.builder()
                .withStatus(401)
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }
}
