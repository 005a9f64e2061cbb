package coop.grappe.platform.identity;

import coop.grappe.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The representative who sent the present request, read from its verified token.
 *
 * <p>Another organization's thing is answered as absent (404), one's own without the role as forbidden (403): so a check of
 * the organization always comes before a check of the role.
 *
 * <p>A machine, whose token says so by a {@code client_id}, acts only while its organization admits it.
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final AdmittedMachines machines;
    private boolean mayAct;

    Caller(SecurityIdentity identity, AdmittedMachines machines) {
        this.identity = identity;
        this.machines = machines;
    }

    /** Whether there is a caller at all; false in event handlers and in what the clock does. */
    public boolean isPresent() {
        return !identity.isAnonymous();
    }

    /** The organization that the caller acts for, such as {@code CA-QC-NEQ:1165432109}. */
    public String organization() {
        requireAdmission();
        return claim("org");
    }

    /** The stable name of the representative's account. */
    public String login() {
        requireAdmission();
        return claim("sub");
    }

    public boolean has(Role role) {
        requireAdmission();
        return identity.hasRole(role.claim());
    }

    public boolean hasAny(Role... roles) {
        return Arrays.stream(roles).anyMatch(this::has);
    }

    /** @throws Problem 403 if the caller has none of the roles */
    public void require(Role... roles) {
        if (!hasAny(roles)) {
            throw new Problem(
                    IdentityProblem.ROLE_MISSING,
                    Arrays.stream(roles).map(Role::claim).collect(Collectors.joining(", ")));
        }
    }

    public boolean actsFor(String organization) {
        return organization().equals(organization);
    }

    /** @throws Problem 404 if the caller acts for another organization */
    public void requireOrganization(String organization) {
        if (!actsFor(organization)) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 403 if the caller is a machine that its organization does not admit */
    private void requireAdmission() {
        if (!mayAct
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("client_id") instanceof String machine
                && !machines.mayAct(machine, claim("org"))) {
            throw new Problem(IdentityProblem.MACHINE_NOT_ADMITTED, machine);
        }
        mayAct = true;
    }

    private String claim(String name) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String value) {
            return value;
        }
        throw new Problem(IdentityProblem.TOKEN_INCOMPLETE, name);
    }
}
