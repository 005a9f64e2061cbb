package coop.grappe.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Hands our own problems to the library; {@link LocalisedProblems} gives them their words. */
@Provider
@Priority(Priorities.USER)
public class ProblemMapper extends ExceptionMapperBase<Problem> {

    @Override
    protected HttpProblem toProblem(Problem problem) {
        var document = HttpProblem.builder().withStatus(problem.type().status());
        problem.members().forEach(document::with);
        return document.build();
    }
}
